namespace MockInterviewer.Core.Revisions.Impacts;

/// <summary>A criterion's level under two rubrics; both have it.</summary>
public sealed record CriterionMove(string Id, int? Before, int? After);
