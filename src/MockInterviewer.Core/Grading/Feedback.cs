using System.Collections.Immutable;

namespace MockInterviewer.Core.Grading;

/// <summary>What the candidate can do with a grade.</summary>
/// <param name="Probes">What an interviewer would ask next.</param>
public sealed record Feedback(
    ImmutableArray<string> Strengths, ImmutableArray<string> Gaps, string NextStep, ImmutableArray<string> Probes)
{
    public static Feedback None { get; } = new([], [], "", []);
}
