namespace MockInterviewer.Cli.Reviewing;

/// <summary>What a reviewer does with an answer.</summary>
internal enum ReviewAct
{
    /// <summary>Keep the level that stands: a person's, where one gave any before, else the grader's.</summary>
    Accept,
    Level,

    /// <summary>Show the whole answer.</summary>
    View,
    Skip,
    Back,
    Quit,
    Help,
    Unknown,
}
