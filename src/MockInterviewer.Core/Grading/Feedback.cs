using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace MockInterviewer.Core.Grading;

/// <summary>What the candidate can do with a grade.</summary>
/// <param name="Probes">What an interviewer would ask next.</param>
/// <param name="Outline">A stronger version of the candidate's own answer, line by line, with placeholders where a fact is missing; null from
/// a grader that writes none.</param>
public sealed record Feedback(
    ImmutableArray<string> Strengths, ImmutableArray<string> Gaps, string NextStep, ImmutableArray<string> Probes,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<string>? Outline = null)
{
    public static Feedback None { get; } = new([], [], "", []);
}
