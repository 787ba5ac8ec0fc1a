using MockInterviewer.Core.Reports.Grades;

namespace MockInterviewer.Core.Batches;

/// <summary>A grade as a run came by it.</summary>
/// <param name="IsKept">Whether an earlier run made it.</param>
/// <param name="IsShared">Whether this run made it for another record.</param>
internal sealed record LedgeredGrade(GradeRecord Record, bool IsKept, bool IsShared = false);
