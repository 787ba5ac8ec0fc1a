using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading.Offline;

/// <summary>All that the offline grader knows of an answer before anything is weighed.</summary>
/// <param name="Checks">By criterion, in the order of the rubric; of the whole answer.</param>
/// <param name="Parts">What is weighed: the whole answer, or the beginning and the end of a long one.</param>
public sealed record OfflineReading(
    Rubric Rubric,
    ImmutableArray<ImmutableArray<CheckFinding>> Checks,
    ImmutableArray<OfflinePart> Parts,
    ImmutableArray<RedFlagFinding> RedFlags)
{
    public static OfflineReading Of(AnswerReading reading, Rubric rubric, string? principle)
    {
        var checks = ChecksOf(reading, rubric, principle);
        var parts = reading.Parts();
        return new OfflineReading(rubric, checks, [.. parts.Select(p => OfflinePart.Of(p, rubric, p == reading ? checks : ChecksOf(p, rubric, principle)))],
            RedFlagFinder.Find(reading, rubric));
    }

    private static ImmutableArray<ImmutableArray<CheckFinding>> ChecksOf(AnswerReading reading, Rubric rubric, string? principle) =>
        [.. rubric.Criteria.Select(c => CheckReader.Read(reading, c, principle))];
}
