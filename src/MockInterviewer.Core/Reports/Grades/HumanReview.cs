namespace MockInterviewer.Core.Reports.Grades;

/// <summary>What a person who looked at a graded answer said of it; it stands beside the grade and never in its place.</summary>
/// <param name="Level">1-4.</param>
/// <param name="Comment">Empty for none.</param>
public sealed record HumanReview(int Level, string Comment, DateTimeOffset At);
