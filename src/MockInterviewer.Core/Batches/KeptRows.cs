using MockInterviewer.Core.Storage;

namespace MockInterviewer.Core.Batches;

/// <summary>Decides which rows of the ledger stand, and which are to be graded anew.</summary>
public sealed class KeptRows(LedgerRunOptions options)
{
    /// <param name="row">Null when the answer was never begun.</param>
    public bool Stands(LedgerRow? row) => row is { Record: not null } && row.State switch
    {
        LedgerState.Pending or LedgerState.InFlight => false,
        // What this run has done it does not do again, whatever came of it.
        _ when row.Run == options.Run => true,
        LedgerState.Failed => false,
        LedgerState.NeedsReview => !options.IsFresh && (!options.RetriesReview || options.Reviews.Has(row.Key)),
        _ => !options.IsFresh,
    };

    /// <summary>Whether the model is to be asked again although its earlier reply is on record: that is what a second look is for.</summary>
    public static bool AsksAgain(LedgerRow? row) => row?.State == LedgerState.NeedsReview;
}
