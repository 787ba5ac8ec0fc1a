namespace MockInterviewer.Core.Grading.Agreement;

/// <summary>Lower and upper end of an interval.</summary>
public readonly record struct Interval(double Low, double High);
