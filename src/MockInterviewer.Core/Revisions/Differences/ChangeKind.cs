namespace MockInterviewer.Core.Revisions.Differences;

/// <summary>What became of a part of a rubric.</summary>
public enum ChangeKind
{
    Added,
    Removed,
    Changed,

    /// <summary>It has another id; what it says stayed much the same.</summary>
    Renamed,
}
