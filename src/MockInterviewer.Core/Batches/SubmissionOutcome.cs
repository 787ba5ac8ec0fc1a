namespace MockInterviewer.Core.Batches;

/// <summary>What became of a record that was to be handed to a provider.</summary>
public enum SubmissionOutcome
{
    /// <summary>It cannot be graded as it stands.</summary>
    Unreadable,

    /// <summary>Its answer is that of a record before it.</summary>
    Duplicate,

    /// <summary>The ledger holds its grade.</summary>
    Graded,

    /// <summary>The provider has it already.</summary>
    Waiting,

    /// <summary>All that its grade takes is on record: it needs no call.</summary>
    Ready,
    Sent,

    /// <summary>It was asked about in the ordinary way, and there is no grade.</summary>
    Failed,

    /// <summary>It would have gone beyond the money that may be spent.</summary>
    TooDear,
}
