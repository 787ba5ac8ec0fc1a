using System.Net.Http.Headers;

namespace MockInterviewer.Integrations.Providers.Http;

/// <summary>Holds calls back while a server has said that it would refuse them.</summary>
/// <param name="longest">A longer wait is not waited for: the server then says itself what it wants.</param>
internal sealed class RateLimitGate(TimeProvider time, TimeSpan longest)
{
    private long _openAtTicks;

    /// <summary>Takes note of what an answer says of the limits.</summary>
    public void Note(int status, HttpResponseHeaders headers)
    {
        var now = time.GetUtcNow();
        var wait = status == 429 ? RateLimitHeaders.RetryAfter(headers, now) ?? TimeSpan.Zero : TimeSpan.Zero;
        var empty = RateLimitHeaders.UntilSomethingRemains(headers, now);
        var openAt = (now + (wait > empty ? wait : empty)).UtcTicks;
        var seen = Interlocked.Read(ref _openAtTicks);
        while (openAt > seen && Interlocked.CompareExchange(ref _openAtTicks, openAt, seen) is var other && other != seen)
        {
            seen = other;
        }
    }

    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        var wait = TimeSpan.FromTicks(Interlocked.Read(ref _openAtTicks) - time.GetUtcNow().UtcTicks);
        if (wait > TimeSpan.Zero && wait <= longest)
        {
            await Task.Delay(wait, time, cancellationToken);
        }
    }
}
