namespace MockInterviewer.Integrations.Results;

/// <summary>What is written beside the usual, and how.</summary>
/// <param name="Handouts">Null for none.</param>
/// <param name="WithoutMark">Whether results.csv begins without a byte order mark.</param>
public sealed record ResultsOptions(HandoutFormat? Handouts = null, bool WithoutMark = false);
