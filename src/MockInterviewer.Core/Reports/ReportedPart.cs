namespace MockInterviewer.Core.Reports;

/// <summary>What a feature adds to a criterion's sum.</summary>
/// <param name="Feature">Its id.</param>
/// <param name="Points">Below 0 for what lowers the level.</param>
public sealed record ReportedPart(string Feature, double Points);
