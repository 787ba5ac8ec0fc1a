using MathNet.Numerics.Statistics;

namespace MockInterviewer.Core.Grading.Agreement;

/// <summary>Counts a grader's levels against labels, one answer at a time, and measures their agreement. Holds counts for each
/// question only: its size does not grow with the number of answers.</summary>
public sealed class AgreementTally
{
    private const int Resamples = 1000;

    private readonly Dictionary<(string Company, string Round, string Question), LevelCounts> _questions = [];
    private int _leftOut;

    /// <summary>Answers that were added, those without a level too.</summary>
    public int Count => _leftOut + _questions.Values.Sum(q => q.Total);

    public void Add(LabelledGrade grade)
    {
        if (grade.Level is not { } level)
        {
            _leftOut++;
            return;
        }
        var key = (grade.Company, grade.Round, grade.Question);
        if (!_questions.TryGetValue(key, out var counts))
        {
            _questions.Add(key, counts = new LevelCounts());
        }
        counts.Add(grade.Label, level);
    }

    /// <param name="random">Draws the bootstrap's samples; a fixed seed gives the same intervals again.</param>
    public AgreementReport Measure(Random random)
    {
        var all = SumOf(_questions.Values);
        return new AgreementReport(
            all.Total == 0 ? null : FiguresOf([.. _questions.Values], random),
            Grouped(q => q.Round, random),
            Grouped(q => q.Company, random),
            [.. Enumerable.Range(1, LevelCounts.Levels).Select(label => (IReadOnlyList<int>)
                [.. Enumerable.Range(1, LevelCounts.Levels).Select(level => all[label, level])])],
            _leftOut);
    }

    private Dictionary<string, AgreementFigures> Grouped(Func<(string Company, string Round, string Question), string> key, Random random) =>
        _questions.GroupBy(q => key(q.Key), q => q.Value).OrderBy(g => g.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => FiguresOf([.. g], random), StringComparer.Ordinal);

    private static AgreementFigures FiguresOf(List<LevelCounts> questions, Random random)
    {
        var counts = SumOf(questions);
        return new AgreementFigures(
            counts.Total,
            counts.Kappa(Squared),
            Bootstrap(questions, random),
            counts.Kappa((label, level) => label == level ? 0 : 1),
            counts.Sum((label, level) => label == level ? 1 : 0) / counts.Total,
            counts.Sum((label, level) => Math.Abs(label - level) <= 1 ? 1 : 0) / counts.Total,
            Spearman(counts),
            counts.Sum((label, level) => level - label) / counts.Total);
    }

    private static double? Spearman(LevelCounts counts)
    {
        var pairs = counts.Pairs().ToList();
        var r = pairs.Count < 2 ? double.NaN : Correlation.Spearman(pairs.Select(p => (double)p.Label), pairs.Select(p => (double)p.Level));
        return double.IsNaN(r) ? null : r;
    }

    private static Interval? Bootstrap(List<LevelCounts> questions, Random random)
    {
        if (questions.Count < 2)
        {
            return null;
        }
        var drawn = new List<double>(Resamples);
        for (var i = 0; i < Resamples; i++)
        {
            var sample = SumOf(Enumerable.Range(0, questions.Count).Select(_ => questions[random.Next(questions.Count)]));
            if (sample.Kappa(Squared) is { } qwk)
            {
                drawn.Add(qwk);
            }
        }
        return drawn.Count == 0 ? null : new Interval(drawn.Quantile(0.025), drawn.Quantile(0.975));
    }

    private static LevelCounts SumOf(IEnumerable<LevelCounts> parts)
    {
        var sum = new LevelCounts();
        foreach (var part in parts)
        {
            sum.Add(part);
        }
        return sum;
    }

    private static double Squared(int label, int level) => (label - level) * (label - level);
}
