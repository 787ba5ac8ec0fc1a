using System.Collections.Immutable;

namespace MockInterviewer.Core.Revisions.Impacts;

/// <summary>An answer that gets another level by the other rubric.</summary>
/// <param name="Id">Of its record; the answer itself is not carried on.</param>
/// <param name="Rubric">company/round of the answer.</param>
/// <param name="Label">The human level, or null.</param>
/// <param name="Before">1-4, or null when there is nothing to judge; likewise <paramref name="After"/>.</param>
/// <param name="Criteria">Those that moved too, in the order of the rubric.</param>
public sealed record LevelMove(
    string Id, string Rubric, int? Label, int? Before, int? After, double? ScoreBefore, double? ScoreAfter, ImmutableArray<CriterionMove> Criteria)
{
    /// <summary>Whether it came nearer to the label; null without one, or when it is as far off as before.</summary>
    public bool? IsBetter => (Label, Before, After) is ({ } label, { } before, { } after) && Math.Abs(after - label) != Math.Abs(before - label)
        ? Math.Abs(after - label) < Math.Abs(before - label)
        : null;
}
