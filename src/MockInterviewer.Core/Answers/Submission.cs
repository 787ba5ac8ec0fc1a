namespace MockInterviewer.Core.Answers;

/// <summary>A question and the answer to be judged.</summary>
/// <param name="Id">Unique in its run.</param>
/// <param name="Principle">The leadership principle asked about, or null.</param>
/// <param name="Answer">As typed; hostile text.</param>
/// <param name="ExpectedWords">How long an answer should be, or null when the question is not of the bank.</param>
public sealed record Submission(
    string Id, string Company, string Round, string Question, string? Principle, string Answer, int? ExpectedWords = null);
