using MockInterviewer.Core.Reports.Batches;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Core.Batches;

/// <summary>An item with its place in the ledger.</summary>
/// <param name="Key">Null for what could not be graded as it stands.</param>
/// <param name="IsShared">Whether its grade was made for another record, of those that are finished so far. Which record of several alike bears
/// the cost in the results is told by their order in the input.</param>
internal sealed record LedgeredItem(BatchItem Item, LedgerKey? Key, bool IsShared = false)
{
    public BatchItem AsFinished => IsShared ? Item with { Origin = GradeOrigin.Duplicate } : Item;
}
