using System.Diagnostics;
using System.Text;

namespace MockInterviewer.Tests.Cli.Interviewing;

/// <summary>A screen that knows when each thing was shown.</summary>
internal sealed class WatchedWriter : TextWriter
{
    private readonly Lock _gate = new();
    private readonly StringBuilder _shown = new();
    private readonly List<(string Words, TaskCompletionSource<long> Seen)> _wanted = [];

    public WatchedWriter() => NewLine = "\n";

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value)
    {
        var now = Stopwatch.GetTimestamp();
        lock (_gate)
        {
            _shown.Append(value);
            foreach (var (_, seen) in _wanted.Where(w => _shown.ToString().Contains(w.Words, StringComparison.Ordinal)))
            {
                seen.TrySetResult(now);
            }
        }
    }

    public override void WriteLine(string? value) => Write(value + NewLine);

    public override void WriteLine() => Write(NewLine);

    /// <returns>When the words were first on the screen; now, when they are there already.</returns>
    public Task<long> SawAsync(string words)
    {
        lock (_gate)
        {
            var seen = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
            _wanted.Add((words, seen));
            if (_shown.ToString().Contains(words, StringComparison.Ordinal))
            {
                seen.TrySetResult(Stopwatch.GetTimestamp());
            }
            return seen.Task;
        }
    }

    public override string ToString()
    {
        lock (_gate)
        {
            return _shown.ToString();
        }
    }
}
