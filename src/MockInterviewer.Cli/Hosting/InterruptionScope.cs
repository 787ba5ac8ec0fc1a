namespace MockInterviewer.Cli.Hosting;

/// <summary>A stretch of the program in which the first Ctrl-C breaks off only what is going on: a sentence, not the interview.</summary>
internal sealed class InterruptionScope(Action<InterruptionScope> close) : IDisposable
{
    /// <summary>Not disposed of: a signal's handler may be at work in it, and without a timer it holds nothing to give back.</summary>
    private readonly CancellationTokenSource _source = new();

    public CancellationToken Token => _source.Token;

    public void Dispose() => close(this);

    /// <returns>Whether this was the first time.</returns>
    internal bool Break()
    {
        var first = !_source.IsCancellationRequested;
        _source.Cancel();
        return first;
    }
}
