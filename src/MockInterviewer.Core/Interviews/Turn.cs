namespace MockInterviewer.Core.Interviews;

/// <summary>One thing said in an interview.</summary>
/// <param name="Index">0-based place in the transcript.</param>
/// <param name="QuestionIndex">0-based; -1 before the first question.</param>
/// <param name="Text">What was said: the script's words or a model's.</param>
/// <param name="CheckId">criterion.check that a probe or hint aims at, else null.</param>
/// <param name="Reply">What kind of reply a candidate's turn is, else null.</param>
/// <param name="Phrase">The persona's phrase that an interviewer's turn used, or that a model put in other words, as it stands in the file:
/// none is used twice.</param>
/// <param name="Asks">A question's or probe's words without the persona's frame: what is asked again later, and never as a new probe.</param>
/// <param name="At">When it was said.</param>
public sealed record Turn(
    int Index,
    Speaker Speaker,
    TurnKind Kind,
    int QuestionIndex,
    string Text,
    DateTimeOffset At,
    string? CheckId = null,
    ReplyKind? Reply = null,
    string? Phrase = null,
    string? Asks = null);
