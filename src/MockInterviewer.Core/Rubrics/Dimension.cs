namespace MockInterviewer.Core.Rubrics;

/// <summary>The six things that every company judges; each criterion belongs to one.</summary>
public enum Dimension
{
    Structure,
    Ownership,
    Evidence,
    Depth,
    Judgment,
    CompanyBar,
}
