using MockInterviewer.Core.Interviews;

namespace MockInterviewer.Cli.Terminal;

/// <summary>What the candidate typed at a prompt.</summary>
/// <param name="Text">The answer, or the command with its slash.</param>
/// <param name="Draft">What was typed of an answer before the command.</param>
/// <param name="Nearest">For an unknown command: the one that is most like it.</param>
internal sealed record Typed(TypedKind Kind, string Text, string Draft = "", string? Nearest = null)
{
    /// <summary>The command that ends the answer before it: there is no coming back to its question. After the others the answer goes on.</summary>
    public InterviewCommand? Ending =>
        Kind == TypedKind.Command && SlashCommand.Find(Text) is InterviewCommand.Skip or InterviewCommand.End ? SlashCommand.Find(Text) : null;
}
