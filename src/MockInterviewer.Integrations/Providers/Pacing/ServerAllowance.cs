namespace MockInterviewer.Integrations.Providers.Pacing;

/// <summary>
/// What is left of a limit that a server tells of. Its word is as old as the request it answers, so what was spent since is taken off.
/// Of a limit that fills up bit by bit, what has come in meanwhile is added; one that is filled up at a certain moment is waited for.
/// </summary>
internal sealed class ServerAllowance
{
    /// <summary>Two moments of filling up that are nearer than this are the same: servers round to seconds.</summary>
    private static readonly TimeSpan SameMoment = TimeSpan.FromSeconds(1.5);

    /// <summary>A moment of filling up must lie so far ahead to tell one kind of limit from the other.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan Lateness = TimeSpan.FromSeconds(0.5);

    /// <summary>Of the limit.</summary>
    private const double MostReserve = 0.3;

    private long _turn;
    private double _spentBefore;
    private double _left;
    private double _mostLeft = 1;
    private double _perSecond;
    private DateTimeOffset _from;
    private DateTimeOffset _resetAt;
    private DateTimeOffset _firstResetAt;
    private bool _isGradual;

    /// <param name="turn">Of the attempt that was answered.</param>
    /// <param name="spent">All that was spent up to and with this attempt.</param>
    /// <param name="sentAt">When the attempt was sent.</param>
    public void Note(LimitNote note, long turn, double spent, DateTimeOffset sentAt, DateTimeOffset now)
    {
        if (turn < _turn)
        {
            return;
        }
        (_turn, _spentBefore, _left, _from, _resetAt) = (turn, spent, note.Remaining, sentAt, sentAt + note.Reset);
        _mostLeft = Math.Max(_mostLeft, note.Remaining);
        if (_firstResetAt <= now)
        {
            _firstResetAt = _resetAt;
        }
        // One that is filled up at once keeps its moment, however much is used.
        _isGradual |= _firstResetAt - now > Ahead && _resetAt - _firstResetAt > SameMoment;
        _perSecond = _isGradual || note.Reset <= Soon ? RateOf(note) : 0;
    }

    /// <summary>How long until a cost is covered.</summary>
    /// <param name="spent">All that was spent so far.</param>
    public TimeSpan Wait(double cost, double spent, DateTimeOffset now)
    {
        if (_perSecond == 0 && now >= _resetAt)
        {
            return TimeSpan.Zero;
        }
        var left = Math.Min(_mostLeft, _left + _perSecond * (now - _from).TotalSeconds - (spent - _spentBefore));
        var missing = Math.Min(cost + Reserve, _mostLeft) - left;
        return missing <= 0 ? TimeSpan.Zero
            : _perSecond == 0 ? _resetAt - now
            : TimeSpan.FromSeconds(Math.Min(missing / _perSecond, TimeSpan.MaxValue.TotalSeconds / 2));
    }

    /// <summary>What is left unspent of a limit that fills up bit by bit: a request reaches the server a little after it was sent.</summary>
    private double Reserve => Math.Min(_perSecond * Lateness.TotalSeconds, _mostLeft * MostReserve);

    /// <summary>By what is missing and how long it takes to come in; no faster than the limit would by the minute.</summary>
    private double RateOf(LimitNote note)
    {
        var missing = Math.Max(1, (note.Limit ?? _mostLeft) - note.Remaining);
        var rate = missing / Math.Max(note.Reset.TotalSeconds, 0.001);
        return note.Limit is { } limit ? Math.Min(rate, limit / 60) : rate;
    }
}
