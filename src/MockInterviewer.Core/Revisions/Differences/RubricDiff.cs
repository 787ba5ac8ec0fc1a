using System.Collections.Immutable;

namespace MockInterviewer.Core.Revisions.Differences;

/// <summary>How one rubric differs from another.</summary>
/// <param name="Before">Null when there was none.</param>
/// <param name="After">Null when there is none any more.</param>
/// <param name="Changes">What belongs together stands together, in the order of the rubric.</param>
public sealed record RubricDiff(RubricVersion? Before, RubricVersion? After, ImmutableArray<RubricChange> Changes)
{
    /// <summary>company/round of the newer one.</summary>
    internal string Id => (After ?? Before)!.Id;

    internal bool IsOneSided => Before is null || After is null;

    /// <summary>The rubrics say the same, but something that grades depend on differs: its words for English, or remarks and layout.</summary>
    internal bool DiffersUnseen => Changes.IsEmpty && !IsOneSided && Before!.Hash != After!.Hash;
}
