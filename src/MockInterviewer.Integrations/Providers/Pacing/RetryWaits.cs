namespace MockInterviewer.Integrations.Providers.Pacing;

/// <summary>How long to wait before a call is sent again: each time about twice as long, with chance in it, so that calls that failed
/// together do not come back together.</summary>
/// <param name="chance">From 0 to below 1.</param>
internal sealed class RetryWaits(TimeSpan first, TimeSpan longest, Func<double> chance)
{
    private const int MostDoublings = 30;

    /// <param name="failures">How often the call has failed; at least 1.</param>
    public TimeSpan After(int failures)
    {
        var usual = first * (1L << Math.Min(failures - 1, MostDoublings));
        return (usual < longest ? usual : longest) * (0.5 + chance() / 2);
    }
}
