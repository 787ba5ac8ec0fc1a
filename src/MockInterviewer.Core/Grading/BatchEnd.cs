using System.Runtime.ExceptionServices;

namespace MockInterviewer.Core.Grading;

/// <summary>How a batch comes to a premature end: nothing new is begun, what is at work has its grace, then it is given up.</summary>
internal sealed class BatchEnd : IDisposable
{
    private readonly CancellationToken _stop;
    private readonly CancellationTokenSource _stopped;
    private readonly CancellationTokenSource _abandoned;
    private readonly CancellationTokenRegistration _grace;
    private Exception? _cause;

    /// <param name="grace">Null for none.</param>
    /// <param name="stop">The caller's.</param>
    public BatchEnd(Grace? grace, CancellationToken stop)
    {
        _stop = stop;
        _stopped = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _abandoned = grace is null ? new CancellationTokenSource() : new CancellationTokenSource(Timeout.InfiniteTimeSpan, grace.Time);
        _grace = _stopped.Token.Register(() => _abandoned.CancelAfter(grace?.Length ?? TimeSpan.Zero));
    }

    /// <summary>Cancelled when nothing new is to be begun.</summary>
    public CancellationToken Stopped => _stopped.Token;

    /// <summary>Cancelled when what is at work is given up.</summary>
    public CancellationToken Abandoned => _abandoned.Token;

    public void Stop() => _stopped.Cancel();

    /// <summary>For a fault that concerns the whole batch; the first one counts.</summary>
    public void Stop(Exception cause)
    {
        Interlocked.CompareExchange(ref _cause, cause, null);
        Stop();
    }

    public void ThrowIfStopped()
    {
        _stop.ThrowIfCancellationRequested();
        if (_cause is { } cause)
        {
            ExceptionDispatchInfo.Throw(cause);
        }
    }

    public void Dispose()
    {
        _grace.Dispose();
        _stopped.Dispose();
        _abandoned.Dispose();
    }
}
