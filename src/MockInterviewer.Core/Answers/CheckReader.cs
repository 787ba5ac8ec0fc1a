using System.Collections.Immutable;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>Holds a reading against the checks of its rubric.</summary>
public static class CheckReader
{
    /// <summary>A finding for every check that applies to the principle, in the order of the rubric.</summary>
    public static ImmutableArray<CheckFinding> Read(AnswerReading reading, Rubric rubric, string? principle) =>
        [.. rubric.Criteria.SelectMany(criterion => Read(reading, criterion, principle))];

    public static ImmutableArray<CheckFinding> Read(AnswerReading reading, Criterion criterion, string? principle) =>
        [.. criterion.ChecksFor(principle).Select(check => Read(reading, criterion.Id, check))];

    private static CheckFinding Read(AnswerReading reading, string criterionId, Check check)
    {
        var full = reading.Fitting(check.Signals.Yes);
        var part = reading.Fitting(check.Signals.Partly).Except(full);
        var met = full.Count >= check.Signals.Needs ? Met.Yes : full.Count + part.Count > 0 ? Met.Partly : Met.No;
        return new CheckFinding(criterionId, check, met, full.Count > 0 ? reading.Show(full, check.Signals.Yes) : reading.Show(part, check.Signals.Partly));
    }
}
