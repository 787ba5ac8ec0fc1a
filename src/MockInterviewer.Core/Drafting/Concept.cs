using System.Collections.Immutable;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>A thing that documents ask of an answer, with our own words for it.</summary>
/// <param name="Words">Surface forms by which a document says it.</param>
/// <param name="Signals">Ids of signals by which an answer shows it.</param>
/// <param name="Title">Reads after "A strong answer ...".</param>
public sealed record Concept(
    string Id, Dimension Dimension, ImmutableArray<string> Words, ImmutableArray<string> Signals, string Title, ImmutableArray<string> Probes);
