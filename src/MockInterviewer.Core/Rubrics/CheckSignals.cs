using System.Collections.Immutable;

namespace MockInterviewer.Core.Rubrics;

/// <summary>How the offline grader sees a check: by sentences that fit an alternative.</summary>
/// <param name="Needs">Sentences wanted for "yes"; fewer, but one at least, is "partly".</param>
/// <param name="Yes">Alternatives that count fully.</param>
/// <param name="Partly">Alternatives that alone give only "partly".</param>
public sealed record CheckSignals(int Needs, ImmutableArray<SignalAlternative> Yes, ImmutableArray<SignalAlternative> Partly);
