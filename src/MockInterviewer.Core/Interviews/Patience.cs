using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Interviews;

/// <summary>How often a question is left open for a reply that does not answer it, and what becomes of such a reply.</summary>
internal static class Patience
{
    private const int Usual = 2;
    private const int QuestionsBack = 5;
    private const int Pauses = 3;

    /// <summary>Whether the reply, the last turn or the one about to be added, still leaves its question open.</summary>
    /// <param name="before">Kinds of the replies to the same question or probe that came before it.</param>
    public static bool LeavesOpen(ReplyKind kind, IEnumerable<ReplyKind> before) => kind switch
    {
        ReplyKind.Answer or ReplyKind.SkipRequest => false,
        // Good candidates ask several things back, and anybody may take a moment; the other kinds do not add up with them.
        _ when IsQuestionBack(kind) => before.Count(IsQuestionBack) < QuestionsBack,
        _ when IsPause(kind) => before.Count(IsPause) < Pauses,
        // One nudge is enough.
        ReplyKind.DontKnow or ReplyKind.Rambling or ReplyKind.Hypothetical or ReplyKind.NoCase or ReplyKind.Confidential =>
            !before.Contains(kind) && Others(before) < Usual,
        _ => Others(before) < Usual,
    };

    /// <summary>Whether the words belong to the answer. What could be one does, so that a misreading of ours costs nothing.</summary>
    /// <param name="expected">Where a system or a plan is asked for, what a candidate finds to ask is part of the answer.</param>
    public static bool Counts(ReplyKind kind, bool leavesOpen, ExpectedAnswer expected) => kind switch
    {
        ReplyKind.Empty or ReplyKind.Rude or ReplyKind.SkipRequest => false,
        ReplyKind.Clarification when expected is ExpectedAnswer.Walkthrough or ExpectedAnswer.Plan => true,
        ReplyKind.OtherLanguage or ReplyKind.Oversized => !leavesOpen,
        _ => !leavesOpen || !(IsQuestionBack(kind) || IsPause(kind)),
    };

    /// <summary>Whether such a reply, when patience is at its end, ends the question: no probe would bring more.</summary>
    public static bool EndsQuestion(ReplyKind kind) =>
        kind is not (ReplyKind.Answer or ReplyKind.Rambling or ReplyKind.Hypothetical) && !IsPause(kind);

    private static bool IsQuestionBack(ReplyKind kind) =>
        kind is ReplyKind.Clarification or ReplyKind.RepeatRequest or ReplyKind.TimeQuestion or ReplyKind.VerdictQuestion;

    private static bool IsPause(ReplyKind kind) => kind is ReplyKind.Thinking or ReplyKind.Greeting;

    private static int Others(IEnumerable<ReplyKind> kinds) => kinds.Count(k => !IsQuestionBack(k) && !IsPause(k));
}
