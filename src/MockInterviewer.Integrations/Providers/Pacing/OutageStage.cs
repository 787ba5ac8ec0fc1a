namespace MockInterviewer.Integrations.Providers.Pacing;

/// <summary>What a failed attempt means for its call.</summary>
internal enum OutageStage
{
    /// <summary>The server is not down: the failure is the call's own.</summary>
    None,

    /// <summary>The server is down and is waited for: the attempt does not count.</summary>
    Waited,

    /// <summary>It has been waited for long enough.</summary>
    GivenUp,
}
