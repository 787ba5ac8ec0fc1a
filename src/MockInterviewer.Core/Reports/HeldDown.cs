using System.Collections.Immutable;
using MockInterviewer.Core.Grading;

namespace MockInterviewer.Core.Reports;

/// <summary>A level that red flags hold down.</summary>
/// <param name="LevelWithout">What it would be without them, 1-4.</param>
/// <param name="By">The flags' titles.</param>
public sealed record HeldDown(int LevelWithout, ImmutableArray<string> By)
{
    /// <summary>Null when flags change nothing.</summary>
    internal static HeldDown? Of(Grade grade) =>
        grade.Level is { } level && ScoreCalculator.Calculate(grade) is { } overall && overall.UncappedLevel > level
            ? new HeldDown(overall.UncappedLevel, TitlesOf([overall]))
            : null;

    /// <summary>Over the answers of an interview.</summary>
    internal static HeldDown? Of(ImmutableArray<NumberedGrade> grades)
    {
        var (level, _) = ScoreCalculator.Average([.. grades.Select(g => g.Overall)]);
        var without = ScoreCalculator.LevelOf(grades.Average(g => g.Overall.MeanLevel));
        return without > level ? new HeldDown(without, TitlesOf(grades.Select(g => g.Overall))) : null;
    }

    private static ImmutableArray<string> TitlesOf(IEnumerable<OverallScore> answers) =>
        [.. answers.SelectMany(a => a.CappedBy).Select(f => f.Flag.Title).Distinct()];
}
