using System.Collections.Immutable;

namespace MockInterviewer.Core.Batches;

/// <summary>What came back from a provider.</summary>
/// <param name="Ended">Batches whose replies are on record now.</param>
/// <param name="Running">Those that the provider still works on.</param>
/// <param name="Unsettled">Of which it is not known whether the provider has them.</param>
/// <param name="Replies">Usable ones.</param>
/// <param name="CostUsd">Of all replies, usable or not; null when the price is not known.</param>
/// <param name="Reasons">Why calls have no usable reply, with their number.</param>
/// <param name="Unknown">Lines that belong to no call of these batches.</param>
public sealed record MergeReport(
    ImmutableArray<ProviderBatchState> Ended, ImmutableArray<ProviderBatchState> Running, int Unsettled, int Replies, decimal? CostUsd,
    ImmutableSortedDictionary<string, int> Reasons, int Unknown);
