using System.Collections.Concurrent;

namespace MockInterviewer.Tests.Providers;

/// <summary>Skips waits: a timer of less than the patience fires at once, and the time moves on by it; longer ones (the limits of a call)
/// fire when the test lets the time pass.</summary>
internal sealed class ImpatientClock(TimeSpan patience) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ClockTimer> _pending = [];
    private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The waits that were skipped, in order.</summary>
    public ConcurrentQueue<TimeSpan> Waited { get; } = new();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ClockTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets time pass; timers that are due fire.</summary>
    public void Advance(TimeSpan time)
    {
        List<ClockTimer> due;
        lock (_gate)
        {
            _now += time;
            due = [.. _pending.Where(t => t.DueAt <= _now)];
            due.ForEach(t => _pending.Remove(t));
        }
        due.ForEach(t => t.Fire());
    }

    private void Set(ClockTimer timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            _pending.Remove(timer);
            if (dueTime < TimeSpan.Zero)
            {
                return;
            }
            if (dueTime >= patience)
            {
                timer.DueAt = _now + dueTime;
                _pending.Add(timer);
                return;
            }
            _now += dueTime;
        }
        Waited.Enqueue(dueTime);
        // Not on the caller's stack: whoever sets a timer does not expect it to fire before it has it.
        _ = Task.Run(timer.Fire);
    }

    private sealed class ClockTimer(ImpatientClock clock, Action fire) : ITimer
    {
        public DateTimeOffset DueAt { get; set; }

        public Action Fire { get; } = fire;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Set(this, dueTime);
            return true;
        }

        public void Dispose() => clock.Set(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
