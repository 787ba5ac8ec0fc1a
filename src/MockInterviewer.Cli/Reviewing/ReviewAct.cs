namespace MockInterviewer.Cli.Reviewing;

/// <summary>What a reviewer does with an answer.</summary>
internal enum ReviewAct
{
    /// <summary>Keep the level that stands: a person's, where one gave any before, else the grader's.</summary>
    Accept,
    Level,
    Skip,
    Back,
    Quit,
    Help,
    Unknown,
}
