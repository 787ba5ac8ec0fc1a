namespace MockInterviewer.Cli.Grading;

/// <summary>How many a second there were lately: what was at the beginning says little of what is left.</summary>
internal sealed class RecentRate(TimeProvider time)
{
    private static readonly TimeSpan Lately = TimeSpan.FromSeconds(15);

    private readonly Queue<(long At, int Done)> _notes = new([(time.GetTimestamp(), 0)]);

    public double PerSecond { get; private set; }

    public void Note(int done)
    {
        _notes.Enqueue((time.GetTimestamp(), done));
        while (_notes.Count > 2 && time.GetElapsedTime(_notes.Peek().At) > Lately)
        {
            _notes.Dequeue();
        }
        var (at, before) = _notes.Peek();
        PerSecond = time.GetElapsedTime(at) is { Ticks: > 0 } passed ? (done - before) / passed.TotalSeconds : 0;
    }
}
