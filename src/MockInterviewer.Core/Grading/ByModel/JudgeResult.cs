namespace MockInterviewer.Core.Grading.ByModel;

/// <summary>What came of asking the model, once or twice.</summary>
/// <param name="Reply">The better of its replies; null when it gave none.</param>
/// <param name="Error">Why there is no reply to judge by; null when there is.</param>
internal sealed record JudgeResult(GradeReply? Reply, Usage Usage, string? Error);
