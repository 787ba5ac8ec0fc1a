using System.Collections.Immutable;
using MockInterviewer.Core.Grading;

namespace MockInterviewer.Robustness;

/// <summary>What counts here of a grade; tens of thousands of them are held at a time.</summary>
/// <param name="Level">1-4, or null when there is none.</param>
/// <param name="Flags">Ids of the red flags.</param>
/// <param name="IsExposed">Whether it is at level 1, with a flag that caps the level and a reason for every rating.</param>
internal sealed record Verdict(int? Level, ImmutableArray<string> Flags, bool IsExposed)
{
    public static Verdict Of(Grade grade) => new(
        grade.Level,
        [.. grade.RedFlags.Select(f => f.Flag.Id)],
        grade.Level == 1 && grade.RedFlags.Any(f => f.Flag.Effect.Cap is not null) && grade.Ratings.All(r => r.Reason.Length > 0));
}
