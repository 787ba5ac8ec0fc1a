namespace MockInterviewer.Core.Interviews;

/// <summary>What a candidate can ask for with a slash.</summary>
public enum InterviewCommand
{
    /// <summary>Answered by the terminal; no part of the interview.</summary>
    Help,

    /// <summary>A direction to look in.</summary>
    Hint,

    /// <summary>Leaves the question for good; what was said to it counts.</summary>
    Skip,

    /// <summary>The open question or probe once more.</summary>
    Repeat,
    Pause,

    /// <summary>Closes the interview; what was answered is graded.</summary>
    End,
}
