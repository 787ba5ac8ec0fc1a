using System.Collections.Immutable;

namespace MockInterviewer.Core.Batches;

/// <summary>What was handed in.</summary>
/// <param name="Batches">Ids, with the number of requests.</param>
/// <param name="Found">Batches that an interrupted run had sent without learning their ids.</param>
/// <param name="Asked">For how many answers a call was made in the ordinary way.</param>
/// <param name="Failures">Place and reason of each answer that failed.</param>
/// <param name="MostUsd">What the batches cannot exceed; null when the price is not known.</param>
public sealed record SubmissionReport(
    ImmutableArray<(string Id, int Requests)> Batches, ImmutableDictionary<SubmissionOutcome, int> Counts, int Found, int Asked, ImmutableArray<string> Failures,
    decimal? MostUsd)
{
    public int Count(SubmissionOutcome outcome) => Counts.GetValueOrDefault(outcome);
}
