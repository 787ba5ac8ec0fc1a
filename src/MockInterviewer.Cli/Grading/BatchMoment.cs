using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Integrations.Providers.Pacing;

namespace MockInterviewer.Cli.Grading;

/// <summary>How a batch stands at one moment.</summary>
/// <param name="Total">Of the records; null while that is not known.</param>
/// <param name="PerSecond">Records, lately.</param>
internal sealed record BatchMoment(BatchCount Count, int? Total, double PerSecond, TimeSpan Elapsed, PaceState Pace, RunCost Cost)
{
    /// <summary>Null where it cannot be told yet.</summary>
    public TimeSpan? Left => Total is { } total && total >= Count.Done && PerSecond > 0 ? TimeSpan.FromSeconds((total - Count.Done) / PerSecond) : null;

    /// <summary>What all of it will come to at the price so far, in USD; null where it cannot be told yet.</summary>
    public decimal? ExpectedUsd => Total is { } total && total >= Count.Done && Count.Asked > 0 ? Cost.Usd + Cost.Usd / Count.Asked * (total - Count.Done) : null;
}
