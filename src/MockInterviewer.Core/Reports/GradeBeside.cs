using MockInterviewer.Core.Grading;

namespace MockInterviewer.Core.Reports;

/// <summary>The grade of a second grader, beside the one that counts.</summary>
/// <param name="Level">1-4, or null without one; likewise score and decision.</param>
/// <param name="Error">Why there is no level; null when there is.</param>
public sealed record GradeBeside(GraderInfo Grader, GradeStatus Status, int? Level, double? Score, string? Decision, string? Error)
{
    internal static GradeBeside? Of(Grade? grade) =>
        grade is null ? null : new GradeBeside(grade.Grader, grade.Status, grade.Level, grade.Score, grade.Decision, grade.Error);
}
