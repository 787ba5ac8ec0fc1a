using MockInterviewer.Core.ModelCalls;

namespace MockInterviewer.Core.Grading.ByModel;

/// <summary>What came of asking the model, once or twice.</summary>
/// <param name="Reply">The better of its replies; null when it gave none.</param>
/// <param name="Error">Why there is no reply to judge by; null when there is.</param>
/// <param name="Fault">Of the call, when that is why.</param>
internal sealed record JudgeResult(GradeReply? Reply, Usage Usage, string? Error, ModelCallFault? Fault = null);
