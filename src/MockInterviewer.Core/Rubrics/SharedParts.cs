using System.Collections.Immutable;

namespace MockInterviewer.Core.Rubrics;

/// <summary>What all rubrics of a content folder share.</summary>
public sealed record SharedParts(ImmutableArray<NamedSignal> Signals, LanguageWords Words);
