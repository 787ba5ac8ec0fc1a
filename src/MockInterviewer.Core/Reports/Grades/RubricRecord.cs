namespace MockInterviewer.Core.Reports.Grades;

/// <summary>Which rubric judged.</summary>
/// <param name="Id">company/round.</param>
public sealed record RubricRecord(string Id, int Version, string Hash);
