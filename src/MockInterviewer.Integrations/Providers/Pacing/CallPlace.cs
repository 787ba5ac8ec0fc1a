namespace MockInterviewer.Integrations.Providers.Pacing;

/// <summary>The right to have one attempt under way. Disposed, it goes to whoever waits for one.</summary>
/// <param name="Turn">1 for the first attempt at the provider.</param>
/// <param name="Tokens">What it was taken to cost.</param>
/// <param name="TokensSoFar">Of all attempts up to and with this one.</param>
/// <param name="WasFull">Whether it was the last that could be had.</param>
internal sealed record CallPlace(CallPace Pace, long Turn, double Tokens, double TokensSoFar, DateTimeOffset SentAt, long SentStamp, bool WasFull) : IDisposable
{
    private int _isLeft;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isLeft, 1) == 0)
        {
            Pace.Leave();
        }
    }
}
