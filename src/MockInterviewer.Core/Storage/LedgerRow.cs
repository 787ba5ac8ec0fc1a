namespace MockInterviewer.Core.Storage;

/// <summary>How one content stands under one grading.</summary>
/// <param name="Record">The grade as a line of results.jsonl, of whichever record of an input was graded; null before there is one. Its id,
/// label and unknown fields are that record's: <c>GradeRecord.For</c> makes it another's.</param>
/// <param name="Run">The run that wrote the row last.</param>
public sealed record LedgerRow(LedgerKey Key, LedgerState State, string? Record, string Run, DateTimeOffset ChangedAt)
{
    /// <summary>Whether its calls were handed to a provider by the file, and may be paid for already.</summary>
    public bool IsAtProvider => State == LedgerState.InFlight && ProviderBatch.IsToken(Run);
}
