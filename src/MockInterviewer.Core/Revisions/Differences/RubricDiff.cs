using System.Collections.Immutable;

namespace MockInterviewer.Core.Revisions.Differences;

/// <summary>How one rubric differs from another.</summary>
/// <param name="Before">Null when there was none.</param>
/// <param name="After">Null when there is none any more.</param>
/// <param name="Changes">What belongs together stands together, in the order of the rubric.</param>
public sealed record RubricDiff(RubricVersion? Before, RubricVersion? After, ImmutableArray<RubricChange> Changes)
{
    /// <summary>The rubrics say the same, but something that grades depend on differs: its words for English, or remarks and layout.</summary>
    public bool DiffersUnseen => Changes.IsEmpty && Before is not null && After is not null && Before.Hash != After.Hash;

    public bool IsNone => Changes.IsEmpty && Before is not null && After is not null;

    public string Title => Before is null ? $"{After}: new" : After is null ? $"{Before}: gone" : $"{Before} -> {After}";
}
