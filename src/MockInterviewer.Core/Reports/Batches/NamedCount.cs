namespace MockInterviewer.Core.Reports.Batches;

/// <summary>How often something occurred.</summary>
public sealed record NamedCount(string Name, int Count);
