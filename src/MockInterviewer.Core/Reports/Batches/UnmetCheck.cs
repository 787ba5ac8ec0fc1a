namespace MockInterviewer.Core.Reports.Batches;

/// <summary>How often a check was missed.</summary>
/// <param name="Id">criterion.check.</param>
/// <param name="Answers">In how many answers it was looked for.</param>
public sealed record UnmetCheck(string Id, string Title, int No, int Partly, int Answers);
