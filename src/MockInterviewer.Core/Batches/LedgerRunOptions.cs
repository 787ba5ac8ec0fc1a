using MockInterviewer.Core.Storage;

namespace MockInterviewer.Core.Batches;

/// <summary>How a run uses the ledger.</summary>
/// <param name="Run">Names this run; no other has the name.</param>
/// <param name="Degree">How many answers are graded at a time.</param>
/// <param name="IsFresh">Whether everything is graded anew.</param>
/// <param name="RetriesReview">Whether what needs review is graded anew; what failed always is.</param>
public sealed record LedgerRunOptions(string Run, int Degree, bool IsFresh = false, bool RetriesReview = false)
{
    /// <summary>What a person has looked at needs no review any more.</summary>
    public KnownReviews Reviews { get; init; } = KnownReviews.None;
}
