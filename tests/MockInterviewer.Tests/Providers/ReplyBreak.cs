namespace MockInterviewer.Tests.Providers;

/// <summary>What goes wrong in the middle of a reply.</summary>
public enum ReplyBreak
{
    None,

    /// <summary>The connection is torn down.</summary>
    Reset,

    /// <summary>The reply ends in good order, but before it is whole.</summary>
    Truncated,

    /// <summary>Nothing more comes; the connection stays open until the caller leaves.</summary>
    Stall,
}
