namespace MockInterviewer.Core.Grading;

/// <summary>The calibration file that a grading was given.</summary>
/// <param name="Name">The file's.</param>
/// <param name="WhyNot">Why its cut points were not used; null when they were.</param>
public sealed record UsedCalibration(string Name, string? WhyNot);
