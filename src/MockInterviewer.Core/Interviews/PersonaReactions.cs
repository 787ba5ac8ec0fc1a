using System.Collections.Immutable;

namespace MockInterviewer.Core.Interviews;

/// <summary>What a persona says to a reply that leaves the question open.</summary>
/// <param name="Clarification">Frames around an answer of the question bank.</param>
/// <param name="ClarificationOpen">When the bank has no answer: choose, state it, go on.</param>
/// <param name="ClarificationReading">The same where nothing can be assumed: read the question as it helps you.</param>
/// <param name="TimeQuestion">How many minutes the question has.</param>
/// <param name="VerdictQuestion">Declines to say what is judged or how it goes.</param>
/// <param name="NoCase">Asks for the nearest thing that did happen.</param>
/// <param name="Confidential">Asks to change names and figures.</param>
public sealed record PersonaReactions(
    ImmutableArray<string> Empty,
    ImmutableArray<string> OneWord,
    ImmutableArray<string> DontKnow,
    ImmutableArray<string> Clarification,
    ImmutableArray<string> ClarificationOpen,
    ImmutableArray<string> Rambling,
    ImmutableArray<string> OffTopic,
    ImmutableArray<string> Rude,
    ImmutableArray<string> Hypothetical,
    ImmutableArray<string> OtherLanguage,
    ImmutableArray<string> Oversized,
    ImmutableArray<string> Injection,
    ImmutableArray<string> ClarificationReading,
    ImmutableArray<string> TimeQuestion,
    ImmutableArray<string> VerdictQuestion,
    ImmutableArray<string> Thinking,
    ImmutableArray<string> Greeting,
    ImmutableArray<string> NoCase,
    ImmutableArray<string> Confidential)
{
    /// <summary>The phrases for a kind of reply; for a question back those without an answer of the bank. Empty for an answer.</summary>
    public ImmutableArray<string> For(ReplyKind kind) => kind switch
    {
        ReplyKind.Empty => Empty,
        ReplyKind.OneWord => OneWord,
        ReplyKind.DontKnow => DontKnow,
        ReplyKind.Clarification => ClarificationOpen,
        ReplyKind.Rambling => Rambling,
        ReplyKind.OffTopic => OffTopic,
        ReplyKind.Rude => Rude,
        ReplyKind.Hypothetical => Hypothetical,
        ReplyKind.OtherLanguage => OtherLanguage,
        ReplyKind.Oversized => Oversized,
        ReplyKind.Injection => Injection,
        ReplyKind.TimeQuestion => TimeQuestion,
        ReplyKind.VerdictQuestion => VerdictQuestion,
        ReplyKind.Thinking => Thinking,
        ReplyKind.Greeting => Greeting,
        ReplyKind.NoCase => NoCase,
        ReplyKind.Confidential => Confidential,
        _ => [],
    };
}
