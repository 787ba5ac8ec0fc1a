using System.Globalization;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Reports.Batches;

namespace MockInterviewer.Cli.Grading;

/// <summary>Says on standard error how far a batch is: one line that is redrawn on a terminal, a line now and then elsewhere.
/// Records that get no level are named at once, with the reason.</summary>
internal sealed class BatchProgress(Surface surface, TimeProvider time, bool isQuiet)
{
    private const int MostFaultsNamed = 20;
    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan PlainLine = TimeSpan.FromSeconds(10);

    private readonly long _start = time.GetTimestamp();
    private readonly bool _redraws = surface.MovesCursor && !Console.IsErrorRedirected;
    private long _last = time.GetTimestamp();
    private int _done;
    private int _faults;
    private bool _drawn;

    public void Add(BatchItem item)
    {
        _done++;
        if (item.Entry is SubmissionFault fault)
        {
            Name(TerminalText.OneLine(fault.ToString()));
        }
        else if (item.Record is { Level: null, Error: { } reason })
        {
            Name(TerminalText.OneLine($"{item.Entry.Source}: {reason}"));
        }
        if (!isQuiet && time.GetElapsedTime(_last) >= (_redraws ? Redraw : PlainLine))
        {
            _last = time.GetTimestamp();
            Draw();
        }
    }

    public void End()
    {
        Clear();
        if (_faults > MostFaultsNamed)
        {
            surface.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"... and {_faults - MostFaultsNamed} more that got no level; results.csv names them."));
        }
    }

    private void Name(string fault)
    {
        _faults++;
        if (_faults <= MostFaultsNamed)
        {
            Clear();
            surface.Error.WriteLine(surface.StyledError(Ansi.Bad, fault));
        }
    }

    private void Draw()
    {
        var rate = _done / Math.Max(0.001, time.GetElapsedTime(_start).TotalSeconds);
        var line = string.Create(CultureInfo.InvariantCulture, $"{_done:N0} answers, {rate:N0} a second");
        Clear();
        if (_redraws)
        {
            surface.Error.Write(line);
            _drawn = true;
        }
        else
        {
            surface.Error.WriteLine(line);
        }
    }

    private void Clear()
    {
        if (_drawn)
        {
            surface.Error.Write("\r" + Ansi.ClearBelow);
            _drawn = false;
        }
    }
}
