namespace MockInterviewer.Core.Reports;

/// <summary>A sentence that counts for nothing.</summary>
/// <param name="Why">Reads after "counts for nothing: ...".</param>
public sealed record ReportedSetAside(TextRange At, string Why);
