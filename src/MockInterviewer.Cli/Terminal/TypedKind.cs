namespace MockInterviewer.Cli.Terminal;

/// <summary>What the candidate ended at a prompt.</summary>
internal enum TypedKind
{
    Answer,
    Command,

    /// <summary>A line that is nearly a command.</summary>
    UnknownCommand,

    EndOfInput,
}
