using System.Globalization;
using System.Text;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports.Batches;

namespace MockInterviewer.Cli.Grading;

/// <summary>Says on standard error how a batch stands: a few rows that are redrawn in place on a terminal, a line now and then elsewhere.
/// Counts what is finished, in whatever order; records that get no level are named in the order of the input, with the reason.</summary>
internal sealed class BatchProgress : IDisposable
{
    private const int MostFaultsNamed = 20;
    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan PlainLine = TimeSpan.FromSeconds(5);

    private readonly Surface _surface;
    private readonly TimeProvider _time;
    private readonly BatchWatch _watch;
    private readonly BatchScreen _screen;
    private readonly RecentRate _rate;
    private readonly bool _redraws;
    private readonly long _start;
    private readonly ITimer? _timer;
    private readonly Lock _lock = new();
    private BatchCount _count = BatchCount.None;
    private int? _total;
    private int _faults;
    private string? _lastFault;
    private int[] _drawn = [];
    private bool _hasEnded;

    public BatchProgress(Surface surface, TimeProvider time, bool isQuiet, BatchWatch watch)
    {
        (_surface, _time, _watch, _start) = (surface, time, watch, time.GetTimestamp());
        _screen = new BatchScreen(surface.StyledError);
        _rate = new RecentRate(time);
        _redraws = surface.MovesCursor && !Console.IsErrorRedirected;
        var every = _redraws ? Redraw : PlainLine;
        _timer = isQuiet ? null : time.CreateTimer(_ => Show(), null, every, every);
    }

    /// <summary>Whether it is worth counting the records beforehand: there is a bar to fill.</summary>
    public bool HasBar => _redraws && _timer is not null;

    public void SetTotal(int records)
    {
        lock (_lock)
        {
            _total = records;
        }
    }

    /// <summary>Counts an item that is finished; from any thread.</summary>
    public void Report(BatchItem item)
    {
        lock (_lock)
        {
            _count = _count.With(item);
        }
    }

    /// <summary>Says of an item that got no level why, when its turn has come; what is only not graded yet has one reason for all.</summary>
    public void Name(BatchItem item)
    {
        lock (_lock)
        {
            if (item.Entry is SubmissionFault fault)
            {
                Name(TerminalText.OneLine(fault.ToString()));
            }
            else if (item.Record is { Level: null, Error: { } reason, Status: not GradeStatus.Pending })
            {
                Name(TerminalText.OneLine($"{item.Entry.Source}: {reason}"));
            }
        }
    }

    public void End()
    {
        lock (_lock)
        {
            if (_hasEnded)
            {
                return;
            }
            _hasEnded = true;
            Paint([]);
            if (_faults > MostFaultsNamed)
            {
                _surface.Tell(string.Create(CultureInfo.InvariantCulture, $"... and {_faults - MostFaultsNamed} more that got no level; results.csv names them."));
            }
        }
        _timer?.Dispose();
    }

    public void Dispose() => End();

    private void Name(string fault)
    {
        if (++_faults > MostFaultsNamed)
        {
            _lastFault = fault;
            return;
        }
        Paint([]);
        _surface.Tell(fault, Ansi.Bad);
    }

    private void Show()
    {
        lock (_lock)
        {
            if (_hasEnded)
            {
                return;
            }
            _rate.Note(_count.Done);
            var now = new BatchMoment(_count, _total, _rate.PerSecond, _time.GetElapsedTime(_start), _watch.Pace(), _watch.Cost());
            if (_redraws)
            {
                Paint(_screen.Rows(now, _surface.Width, _lastFault));
            }
            else
            {
                _surface.Error.WriteLine(BatchScreen.Line(now));
            }
        }
    }

    /// <summary>Over what was painted before, in one stroke. A narrower window has broken those rows into more.</summary>
    private void Paint(IReadOnlyList<string> rows)
    {
        if (rows.Count == 0 && _drawn.Length == 0)
        {
            return;
        }
        var width = _surface.Width;
        var output = new StringBuilder(Ansi.HideCursor).Append('\r').Append(Ansi.Up(_drawn.Sum(w => Math.Max(1, (w + width - 1) / width))));
        foreach (var row in rows)
        {
            output.Append(row).Append(Ansi.ClearLine).Append('\n');
        }
        output.Append(Ansi.ClearBelow).Append(Ansi.ShowCursor);
        _drawn = [.. rows.Select(Ansi.WidthOf)];
        _surface.Error.Write(output.ToString());
    }
}
