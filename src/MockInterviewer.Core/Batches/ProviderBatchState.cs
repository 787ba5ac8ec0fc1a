namespace MockInterviewer.Core.Batches;

/// <summary>How far a provider is with a batch.</summary>
/// <param name="Status">Its word, in lower case.</param>
/// <param name="OutputFile">With the replies; null when there are none.</param>
/// <param name="ErrorFile">With the calls that failed; null when there are none.</param>
/// <param name="Error">Its code for why the batch as a whole failed; null when it did not.</param>
public sealed record ProviderBatchState(string Id, string Status, int Total, int Completed, int Failed, string? OutputFile, string? ErrorFile, string? Error)
{
    public bool IsEnded => Status is "completed" or "failed" or "expired" or "cancelled" or "canceled";
}
