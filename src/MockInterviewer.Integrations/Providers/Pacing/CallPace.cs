using System.Net.Http.Headers;
using MockInterviewer.Integrations.Providers.Http;

namespace MockInterviewer.Integrations.Providers.Pacing;

/// <summary>
/// Lets attempts at one provider go: as many at a time as it has shown to bear, as fast as its limits and those given allow, in the order in
/// which they asked. An attempt that waits to be made again has no place here meanwhile. May be used from several threads.
/// </summary>
internal sealed class CallPace : IDisposable
{
    private readonly CallLimits _limits;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private readonly Queue<WaitingCall> _waiting = new();
    private readonly ConcurrencyWindow _window;
    private readonly Outage _outage;
    private readonly RateRules _rates;
    private readonly ITimer _timer;
    private long _turn;
    private int _underWay;
    private DateTimeOffset _closedUntil;
    private DateTimeOffset _wakesAt;

    public CallPace(CallLimits limits, TimeProvider time)
    {
        (_limits, _time) = (limits, time);
        _window = new ConcurrencyWindow(limits.Concurrency);
        _outage = new Outage(limits.FailuresToOpen, limits.OutagePatience);
        _rates = new RateRules(limits.RequestsPerMinute, limits.TokensPerMinute);
        _timer = time.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public PaceState State
    {
        get
        {
            lock (_lock)
            {
                var wait = _waiting.Count > 0 && _wakesAt > _time.GetUtcNow() ? _wakesAt - _time.GetUtcNow() : TimeSpan.Zero;
                return new PaceState(_window.Size, _underWay, wait, _outage.IsDown && !_outage.IsRefusing, _outage.IsDown && _outage.IsRefusing);
            }
        }
    }

    /// <summary>Waits for a place.</summary>
    /// <param name="bytes">Of the request's body, by which its tokens are estimated.</param>
    public async ValueTask<CallPlace> EnterAsync(long bytes, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var call = new WaitingCall(bytes);
        lock (_lock)
        {
            _waiting.Enqueue(call);
            Admit();
        }
        using var leaving = call.Place.IsCompleted ? default : cancellation.UnsafeRegister(static (c, token) => ((WaitingCall)c!).Cancel(token), call);
        return await call.Place;
    }

    /// <summary>The provider gave a good reply.</summary>
    /// <param name="tokens">What the attempt cost in the end; null when the server does not say.</param>
    public void Answered(CallPlace place, double? tokens)
    {
        lock (_lock)
        {
            _outage.Answered();
            _window.Answered(_time.GetElapsedTime(place.SentStamp), place.WasFull);
            _rates.Correct(place, tokens);
        }
    }

    /// <summary>The attempt came to nothing because of how much is asked of the provider: it refused, or was too slow.</summary>
    /// <param name="retryAfter">How long it asks to wait; null when it does not say.</param>
    public void Refused(CallPlace place, TimeSpan? retryAfter)
    {
        lock (_lock)
        {
            _window.Refused(place.Turn, _turn);
            if (_window.IsAtLimit && retryAfter is { } wait)
            {
                Close(wait);
            }
        }
    }

    /// <summary>The server or the connection failed, or the server refused for a limit.</summary>
    public OutageStage Failed(bool isLimit)
    {
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            // What was under way when the server was left alone says nothing new.
            if (_closedUntil <= now)
            {
                _outage.Failed(isLimit, now);
                if (_outage.At(now) == OutageStage.Waited)
                {
                    Close(_outage.NextPause());
                }
            }
            return _outage.At(now);
        }
    }

    /// <summary>Takes note of what an answer says of the server's limits.</summary>
    public void Note(CallPlace place, HttpResponseHeaders headers)
    {
        var now = _time.GetUtcNow();
        var notes = RateLimitHeaders.Notes(headers, now);
        if (notes.Count > 0)
        {
            lock (_lock)
            {
                _rates.Note(notes, place, now);
            }
        }
    }

    public void Dispose() => _timer.Dispose();

    internal void Leave()
    {
        lock (_lock)
        {
            _underWay--;
            Admit();
        }
    }

    private void Wake()
    {
        lock (_lock)
        {
            _wakesAt = default;
            Admit();
        }
    }

    private void Close(TimeSpan wait)
    {
        // A longer wait is not waited for: the server then says itself what it wants.
        if (wait <= _limits.OverallTimeout && _time.GetUtcNow() + wait is var until && until > _closedUntil)
        {
            _closedUntil = until;
            _window.Restart();
        }
    }

    /// <summary>Gives places to those who wait, as long as there are any and none is held back.</summary>
    private void Admit()
    {
        while (_waiting.TryPeek(out var call))
        {
            if (call.IsOver)
            {
                _waiting.Dequeue();
                continue;
            }
            // Of a server that is down one attempt finds out whether it is back.
            if (_underWay >= (_outage.IsDown ? 1 : _window.Size) || IsHeldBack(call))
            {
                return;
            }
            _waiting.Dequeue();
            Send(call);
        }
    }

    private bool IsHeldBack(WaitingCall call)
    {
        var now = _time.GetUtcNow();
        var closed = _closedUntil > now ? _closedUntil - now : TimeSpan.Zero;
        var wait = _rates.Wait(call.Bytes, _turn, now);
        wait = wait <= _limits.OverallTimeout && wait > closed ? wait : closed;
        if (wait == TimeSpan.Zero)
        {
            return false;
        }
        if (_wakesAt != now + wait)
        {
            _wakesAt = now + wait;
            _timer.Change(wait, Timeout.InfiniteTimeSpan);
        }
        return true;
    }

    private void Send(WaitingCall call)
    {
        var now = _time.GetUtcNow();
        var tokens = _rates.Spend(call.Bytes, now);
        var place = new CallPlace(this, _turn + 1, tokens, _rates.TokensSpent, now, _time.GetTimestamp(), _underWay + 1 >= _window.Size);
        if (call.Give(place))
        {
            _turn++;
            _underWay++;
        }
    }
}
