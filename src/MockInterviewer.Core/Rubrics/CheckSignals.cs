using System.Collections.Immutable;

namespace MockInterviewer.Core.Rubrics;

/// <summary>How the offline grader sees a check: by sentences that fit an alternative.</summary>
/// <param name="Needs">Sentences wanted for "yes"; fewer, but one at least, is "partly".</param>
/// <param name="Yes">Alternatives that count fully.</param>
/// <param name="Partly">Alternatives that alone give only "partly".</param>
public sealed record CheckSignals(int Needs, ImmutableArray<SignalAlternative> Yes, ImmutableArray<SignalAlternative> Partly)
{
    /// <summary>For a check whose words are common, so that it is met beside what a sentence is about: the strength that a sentence has to have
    /// before it is praised, and before nothing more is asked. The rating does not know it. Null for other checks.</summary>
    public double? Telling { get; init; }
}
