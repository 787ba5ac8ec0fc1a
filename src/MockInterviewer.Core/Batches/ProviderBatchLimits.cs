namespace MockInterviewer.Core.Batches;

/// <summary>How much a provider takes in one file.</summary>
public sealed record ProviderBatchLimits(int Requests, long Bytes)
{
    public static ProviderBatchLimits Usual { get; } = new(50_000, 200_000_000);
}
