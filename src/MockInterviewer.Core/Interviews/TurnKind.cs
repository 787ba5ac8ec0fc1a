namespace MockInterviewer.Core.Interviews;

/// <summary>What a turn is for. The interviewer's kinds come first, the candidate's last.</summary>
public enum TurnKind
{
    Opening,
    Question,
    Probe,

    /// <summary>Leaves the same question open: asks to say more, answers a question back, declines an order, asks for a last word.</summary>
    Reaction,
    Hint,
    Repeat,

    /// <summary>Says how many minutes are left; a probe follows.</summary>
    TimeCheck,
    Acknowledgement,
    Paused,
    Resumed,
    Closing,

    /// <summary>Words that count as the answer, or part of it, to the question or probe before.</summary>
    Answer,

    /// <summary>Nothing, a question back outside of a design or plan, a wish for a moment, a rude remark, another language, far too much: kept, but not part of the answer.</summary>
    Aside,

    /// <summary>A slash command, as typed.</summary>
    Command,
}
