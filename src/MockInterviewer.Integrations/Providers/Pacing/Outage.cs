namespace MockInterviewer.Integrations.Providers.Pacing;

/// <summary>
/// Whether a server is down: so many failures of the server or the connection, or refusals for a limit, and not one good answer among them.
/// One that only fails and never answered before is no server that could come back; one that refuses for a limit is there.
/// </summary>
/// <param name="patience">How long it is waited for; zero for not at all.</param>
internal sealed class Outage(int failures, TimeSpan patience)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    private int _inARow;
    private bool _isThere;
    private DateTimeOffset _since;
    private TimeSpan _pause = FirstPause;

    public bool IsDown { get; private set; }

    /// <summary>Whether it refuses for a limit rather than fails; of the last attempt that came to nothing.</summary>
    public bool IsRefusing { get; private set; }

    public void Answered() => (_isThere, _inARow, IsDown, _pause) = (true, 0, false, FirstPause);

    /// <param name="isLimit">Whether the server refused for a limit.</param>
    public void Failed(bool isLimit, DateTimeOffset now)
    {
        if (++_inARow == 1)
        {
            _since = now;
        }
        (_isThere, IsRefusing) = (_isThere || isLimit, isLimit);
        IsDown = _inARow >= failures && _isThere && patience > TimeSpan.Zero;
    }

    public OutageStage At(DateTimeOffset now) => !IsDown ? OutageStage.None : now - _since < patience ? OutageStage.Waited : OutageStage.GivenUp;

    /// <summary>How long to leave the server alone; longer each time, up to an end.</summary>
    public TimeSpan NextPause()
    {
        var pause = _pause;
        _pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        return pause;
    }
}
