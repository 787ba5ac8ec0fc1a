namespace MockInterviewer.Core.Grading.ByModel;

/// <summary>How a model is asked to grade.</summary>
/// <param name="Thorough">One more call for each criterion, whose level then counts.</param>
/// <param name="Votes">How often it is asked, at least once; the median counts.</param>
public sealed record ModelGraderOptions(bool Thorough = false, int Votes = 1);
