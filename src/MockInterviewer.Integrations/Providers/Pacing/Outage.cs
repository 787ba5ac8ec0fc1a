namespace MockInterviewer.Integrations.Providers.Pacing;

/// <summary>Whether a server that did answer is down: so many failures of the server or the connection, and not one good answer among them.</summary>
/// <param name="patience">How long it is waited for; zero for not at all.</param>
internal sealed class Outage(int failures, TimeSpan patience)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    private int _inARow;
    private bool _hasAnswered;
    private DateTimeOffset _since;
    private TimeSpan _pause = FirstPause;

    public bool IsDown { get; private set; }

    /// <summary>Whether calls wait for the server instead of failing.</summary>
    public bool IsWaitedFor(DateTimeOffset now) => IsDown && now - _since < patience;

    public void Answered() => (_hasAnswered, _inARow, IsDown, _pause) = (true, 0, false, FirstPause);

    /// <returns>How long to leave the server alone; zero while it is not down.</returns>
    public TimeSpan Failed(DateTimeOffset now)
    {
        if (++_inARow == 1)
        {
            _since = now;
        }
        if (_inARow < failures || !_hasAnswered || patience == TimeSpan.Zero)
        {
            return TimeSpan.Zero;
        }
        IsDown = true;
        var pause = _pause;
        _pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        return pause;
    }
}
