using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading.Offline;

/// <summary>All that the offline grader knows of an answer before anything is weighed.</summary>
/// <param name="Checks">By criterion, in the order of the rubric; of the whole answer.</param>
/// <param name="Whole">What a model is fitted to.</param>
/// <param name="Parts">What is weighed: the whole answer, or the two parts of one that turns to something else.</param>
public sealed record OfflineReading(
    Rubric Rubric,
    ImmutableArray<ImmutableArray<CheckFinding>> Checks,
    OfflinePart Whole,
    ImmutableArray<OfflinePart> Parts,
    ImmutableArray<RedFlagFinding> RedFlags)
{
    public static OfflineReading Of(AnswerReading reading, Rubric rubric, string? principle)
    {
        var checks = ChecksOf(reading, rubric, principle);
        var whole = OfflinePart.Of(reading, rubric, checks);
        var parts = reading.Parts();
        return new OfflineReading(rubric, checks, whole, [.. parts.Select(p => p == reading ? whole : OfflinePart.Of(p, rubric, ChecksOf(p, rubric, principle)))],
            [.. FlagsOf(reading, parts, rubric)]);
    }

    /// <summary>What follows takes away no flag of what came before it; only that a part is short shows nothing.</summary>
    private static IEnumerable<RedFlagFinding> FlagsOf(AnswerReading reading, IReadOnlyList<AnswerReading> parts, Rubric rubric)
    {
        var opening = parts[0] == reading ? [] : RedFlagFinder.Find(parts[0], rubric).Where(f => f.Flag.When.Any(c => c.Measure != AnswerMeasures.Words));
        return RedFlagFinder.Find(reading, rubric).Concat(opening).DistinctBy(f => f.Flag.Id);
    }

    private static ImmutableArray<ImmutableArray<CheckFinding>> ChecksOf(AnswerReading reading, Rubric rubric, string? principle) =>
        [.. rubric.Criteria.Select(c => CheckReader.Read(reading, c, principle))];
}
