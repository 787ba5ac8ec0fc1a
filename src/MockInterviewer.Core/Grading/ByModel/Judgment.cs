using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.ModelCalls;

namespace MockInterviewer.Core.Grading.ByModel;

/// <summary>One vote: a model's whole judgment of an answer, made fit by code.</summary>
/// <param name="Ratings">One for each criterion of the rubric, in its order; empty when it failed.</param>
/// <param name="Error">Why there is none; null when there is.</param>
internal sealed record Judgment(
    ImmutableArray<Rating> Ratings,
    ImmutableArray<RedFlagFinding> RedFlags,
    Feedback Feedback,
    ImmutableArray<string> Doubts,
    Usage Usage,
    string? Error)
{
    /// <inheritdoc cref="Grade.Fault"/>
    public ModelCallFault? Fault { get; private init; }

    public static Judgment Failed(string error, Usage usage, ModelCallFault? fault = null) =>
        new([], [], Feedback.None, [], usage, error) { Fault = fault };
}
