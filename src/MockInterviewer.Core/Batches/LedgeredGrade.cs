using MockInterviewer.Core.Reports.Grades;

namespace MockInterviewer.Core.Batches;

/// <summary>A grade as a run came by it.</summary>
/// <param name="IsKept">Whether an earlier run made it.</param>
internal sealed record LedgeredGrade(GradeRecord Record, bool IsKept);
