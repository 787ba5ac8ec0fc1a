using MockInterviewer.Core.Grading;

namespace MockInterviewer.Core.Reports;

/// <summary>A question that is not in the overall result.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Status">Null when there was no answer.</param>
public sealed record LeftOutQuestion(int Number, GradeStatus? Status, string Reason);
