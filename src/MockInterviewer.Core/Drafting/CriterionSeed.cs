using System.Collections.Immutable;

namespace MockInterviewer.Core.Drafting;

/// <summary>What a criterion grows from: a row of a ladder, a part of a marking scheme, or what stands under a heading.</summary>
/// <param name="Title">As the document has it.</param>
/// <param name="Weight">Points or per cent that the document gives it; null when it gives none.</param>
/// <param name="Anchors">Four, lowest first, in the document's words; empty when it has no levels.</param>
/// <param name="Points">What it wants; no mistakes among them.</param>
internal sealed record CriterionSeed(string Title, double? Weight, ImmutableArray<string> Anchors, ImmutableArray<DraftPoint> Points);
