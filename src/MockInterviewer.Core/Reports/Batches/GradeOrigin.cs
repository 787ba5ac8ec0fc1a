namespace MockInterviewer.Core.Reports.Batches;

/// <summary>Where the grade of a record comes from.</summary>
public enum GradeOrigin
{
    /// <summary>From this run's grader; also for what could not be graded.</summary>
    Grader,

    /// <summary>From the ledger: an earlier run graded it.</summary>
    Ledger,

    /// <summary>From a record with the same content earlier in the input.</summary>
    Duplicate,
}
