using System.Collections.Immutable;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Drafting;

/// <summary>What a criterion grows from: a row of a ladder, a part of a marking scheme, or what stands under a heading.</summary>
/// <param name="Title">As the document has it.</param>
/// <param name="Weight">Points or per cent that the document gives it; null when it gives none.</param>
/// <param name="Anchors">Four, lowest first, in the document's words, "" for one that it has not; empty when it has no levels.</param>
/// <param name="Points">What it wants; no mistakes among them.</param>
/// <param name="Root">The heading, row or line that names it; null when the document names it nowhere.</param>
internal sealed record CriterionSeed(string Title, double? Weight, ImmutableArray<string> Anchors, ImmutableArray<DraftPoint> Points, Passage? Root)
{
    /// <summary>Where the document says what each level means for any criterion; empty when the levels are this one's own.</summary>
    public ImmutableArray<DraftPoint> Scale { get; init; } = [];

    /// <summary>What is doubtful about how it was read; null when nothing is.</summary>
    public string? WeakSpot { get; init; }
}
