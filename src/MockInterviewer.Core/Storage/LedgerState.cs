namespace MockInterviewer.Core.Storage;

/// <summary>How far an answer's grading has come.</summary>
public enum LedgerState
{
    /// <summary>It was begun once and given back: interrupted, or stopped by a fault that concerned all.</summary>
    Pending,

    /// <summary>Begun and not ended: by a run that is at work, by one that was killed, or by a provider that works on a whole batch.</summary>
    InFlight,
    Graded,

    /// <summary>Graded, but the grader doubts.</summary>
    NeedsReview,
    NotAssessable,

    /// <summary>The grader broke at this answer.</summary>
    Failed,
}
