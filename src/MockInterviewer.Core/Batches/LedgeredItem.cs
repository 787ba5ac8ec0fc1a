using MockInterviewer.Core.Reports.Batches;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Core.Batches;

/// <summary>An item with its place in the ledger.</summary>
/// <param name="Key">Null for what could not be graded as it stands.</param>
internal sealed record LedgeredItem(BatchItem Item, LedgerKey? Key);
