using System.Collections.Immutable;

namespace MockInterviewer.Core.Drafting;

/// <summary>A mistake that documents name and that a red flag sees.</summary>
/// <param name="Flag">Its id in rubrics/common/red-flags.yaml.</param>
/// <param name="Words">Surface forms by which a document says it.</param>
public sealed record KnownMistake(string Flag, ImmutableArray<string> Words);
