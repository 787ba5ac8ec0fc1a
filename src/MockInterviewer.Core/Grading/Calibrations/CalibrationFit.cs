using System.Collections.Immutable;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading.Calibrations;

/// <summary>
/// Learns a calibration from labelled grades, one at a time. The cuts stand at quantiles: as many answers come to lie below each as
/// people put below that level. Order among the answers is the grader's, only the scale is learnt.
/// </summary>
public sealed class CalibrationFit
{
    /// <summary>A rubric with fewer labelled answers than this takes the cuts of all rubrics together.</summary>
    public const int FewestAnswers = 20;

    /// <summary>The cuts lie at least so far apart, and so far above 1, so that every level can be reached.</summary>
    private const double LeastStep = 0.05;

    private readonly List<(Rubric Rubric, double Mean, int Label)> _labelled = [];
    private GraderInfo? _grader;

    /// <summary>Answers that were used.</summary>
    public int Count => _labelled.Count;

    /// <summary>Answers without a level are left out, and those that a red flag holds down: their labels speak of the flag.</summary>
    /// <param name="label">1-4.</param>
    public void Add(Grade grade, int label)
    {
        if (grade.Level is not null && ScoreCalculator.Calculate(grade) is { CappedBy.IsEmpty: true } overall)
        {
            _grader ??= grade.Grader;
            _labelled.Add((grade.Rubric, overall.RawMean, label));
        }
    }

    /// <param name="name">Of the file that it will be kept in.</param>
    /// <returns>Null when there were fewer than <see cref="FewestAnswers"/> answers to learn from.</returns>
    public Calibration? Fit(string name, string goldHash, DateOnly date)
    {
        if (_grader is null || _labelled.Count < FewestAnswers)
        {
            return null;
        }
        var all = CutsOf(_labelled.Select(l => (l.Mean, l.Label)));
        return new Calibration(name, _grader.Kind, _grader.Model, _grader.PromptHash, goldHash, date,
            [.. _labelled.GroupBy(l => l.Rubric.Id).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => ForRubric([.. g], all))]);
    }

    private RubricCuts ForRubric(ImmutableArray<(Rubric Rubric, double Mean, int Label)> own, LevelCuts all) =>
        own.Length < FewestAnswers
            ? new RubricCuts(own[0].Rubric.Id, own[0].Rubric.Hash, own.Length, _labelled.Count, all)
            : new RubricCuts(own[0].Rubric.Id, own[0].Rubric.Hash, own.Length, null, CutsOf(own.Select(l => (l.Mean, l.Label))));

    internal static LevelCuts CutsOf(IEnumerable<(double Mean, int Label)> labelled)
    {
        var list = labelled.ToList();
        var means = list.Select(l => l.Mean).Order().ToList();
        var two = Math.Clamp(CutAt(2, LevelCuts.Rounding.Level2), 1 + LeastStep, 4 - (2 * LeastStep));
        var three = Math.Clamp(CutAt(3, LevelCuts.Rounding.Level3), two + LeastStep, 4 - LeastStep);
        var four = Math.Clamp(CutAt(4, LevelCuts.Rounding.Level4), three + LeastStep, 4);
        return new LevelCuts(Round(two), Round(three), Round(four));

        // Midway between the two answers that the quantile parts. Labels that are all on one side say nothing of the cut.
        double CutAt(int level, double otherwise)
        {
            var below = list.Count(l => l.Label < level);
            return below == 0 || below == means.Count ? otherwise : (means[below - 1] + means[below]) / 2;
        }
    }

    private static double Round(double cut) => Math.Round(cut, 4, MidpointRounding.AwayFromZero);
}
