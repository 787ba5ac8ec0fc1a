using System.Collections.Immutable;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>How much of a feature an answer has.</summary>
/// <param name="Value">0-1.</param>
/// <param name="Sentences">Those that counted, in the order of the answer; empty for what code finds in the whole.</param>
public sealed record FeatureFinding(Feature Feature, double Value, ImmutableArray<Evidence> Sentences)
{
    /// <summary>For a feature of words those that counted, each once, in the order of the answer.</summary>
    public ImmutableArray<string> Words { get; init; } = [];
}
