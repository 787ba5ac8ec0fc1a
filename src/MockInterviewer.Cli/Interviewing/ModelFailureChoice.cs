namespace MockInterviewer.Cli.Interviewing;

/// <summary>What to do when a model failed.</summary>
internal enum ModelFailureChoice
{
    Retry,

    /// <summary>Without a model for the rest of the run.</summary>
    Offline,

    /// <summary>Stop here; everything is kept.</summary>
    Later,
}
