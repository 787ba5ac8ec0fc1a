using System.Globalization;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Reports;

namespace MockInterviewer.Cli.Grading;

/// <summary>A batch's standing in words: rows for a window of some width, or one plain line.</summary>
/// <param name="styled">Puts a style on a text, or leaves it where none may be shown.</param>
internal sealed class BatchScreen(Func<string, string, string> styled)
{
    private const string Between = " · ";
    private const int Margin = 2;
    private const int NarrowestBar = 8;
    private const string AskedAgain = "asked again now and then";
    private const char Full = '━';
    private const char Empty = '┄';

    private static readonly TimeSpan LeastWait = TimeSpan.FromSeconds(1);

    /// <param name="width">Of the window; no row reaches its last column.</param>
    /// <param name="lastFault">Null for none to show.</param>
    public IReadOnlyList<string> Rows(BatchMoment now, int width, string? lastFault)
    {
        var room = width - 2 * Margin;
        List<string> rows = [Bar(now, room), .. Wrap(Outcomes(now.Count), room), .. Wrap(Course(now), room)];
        rows.AddRange(Wrap(HoldUp(now).Select(p => (p, Ansi.Warning)), room).Where(r => r.Length > 0));
        if (lastFault is not null)
        {
            rows.Add(styled(Ansi.Bad, Cut(lastFault, room)));
        }
        return [.. rows.Select(r => new string(' ', Margin) + r)];
    }

    /// <summary>All of it on one line, without styles.</summary>
    public static string Line(BatchMoment now) =>
        string.Join(", ", [Progress(now), .. Outcomes(now.Count).Concat(Course(now)).Select(p => p.Text), .. HoldUp(now)]);

    private string Bar(BatchMoment now, int room)
    {
        var words = Progress(now);
        var length = room - words.Length - Margin;
        if (now.Total is not { } total || length < NarrowestBar)
        {
            return styled(Ansi.Bold, Cut(words, room));
        }
        var full = total == 0 ? length : (int)(length * Math.Min(1.0, (double)now.Count.Done / total));
        return styled(Ansi.Accent, new string(Full, full)) + styled(Ansi.Quiet, new string(Empty, length - full)) + new string(' ', Margin) + styled(Ansi.Bold, words);
    }

    private static string Progress(BatchMoment now) => now.Total is { } total
        ? Text($"{now.Count.Done:N0} of {total:N0}{Between}{(total == 0 ? 100 : Math.Min(100, now.Count.Done * 100L / total))} %")
        : ReportWords.Count(now.Count.Done, "answer");

    private static IEnumerable<(string Text, string Style)> Outcomes(BatchCount count)
    {
        yield return (Text($"{count.Graded:N0} graded"), Ansi.Own);
        yield return (Text($"{count.NeedsReview:N0} to review"), count.NeedsReview > 0 ? Ansi.Warning : Ansi.Quiet);
        yield return (Text($"{count.Failed:N0} failed"), count.Failed > 0 ? Ansi.Bad : Ansi.Quiet);
        if (count.Reviewed > 0)
        {
            yield return (Text($"{count.Reviewed:N0} reviewed"), "");
        }
        if (count.NotAssessable > 0)
        {
            yield return (Text($"{count.NotAssessable:N0} not assessable"), "");
        }
        if (count.Pending > 0)
        {
            yield return (Text($"{count.Pending:N0} not graded yet"), "");
        }
        if (count.Unreadable > 0)
        {
            yield return (Text($"{count.Unreadable:N0} unreadable"), Ansi.Bad);
        }
    }

    private static IEnumerable<(string Text, string Style)> Course(BatchMoment now)
    {
        yield return (now.PerSecond is >= 10 or 0 ? Text($"{now.PerSecond:N0} a second") : Text($"{now.PerSecond:N1} a second"), "");
        yield return (now.Left is { } left ? $"{Duration(left)} left" : $"{Duration(now.Elapsed)} so far", "");
        if (now.Pace.Most > 0)
        {
            yield return (Text($"{now.Pace.UnderWay} of {now.Pace.Most} calls under way"), "");
        }
        if (now.Cost.Calls > 0)
        {
            yield return ($"{Amount(now.Cost.InputTokens + now.Cost.OutputTokens)} tokens", "");
        }
        if (now.Cost.Usd > 0)
        {
            yield return (now.ExpectedUsd is { } all ? Text($"${now.Cost.Usd:0.00##} of about ${all:0.00}") : Text($"${now.Cost.Usd:0.00##}"), Ansi.Bold);
        }
    }

    /// <summary>Why it goes no faster, where that is the provider's doing.</summary>
    private static IReadOnlyList<string> HoldUp(BatchMoment now) =>
        now.Pace.IsDown ? ["the server does not answer", AskedAgain]
        : now.Pace.IsRefusing ? ["the limit lets nothing through", AskedAgain]
        : now.Pace.Wait >= LeastWait ? [$"waiting {Duration(now.Pace.Wait)} for the provider's limit"]
        : [];

    /// <summary>Pieces in rows, none of them broken as long as it fits into a row of its own.</summary>
    private List<string> Wrap(IEnumerable<(string Text, string Style)> pieces, int room)
    {
        var (rows, row, used) = (new List<string>(), "", 0);
        foreach (var (whole, style) in pieces)
        {
            var text = Cut(whole, room);
            if (used > 0 && used + Between.Length + text.Length > room)
            {
                rows.Add(row);
                (row, used) = ("", 0);
            }
            row += (used > 0 ? styled(Ansi.Quiet, Between) : "") + (style.Length > 0 ? styled(style, text) : text);
            used += (used > 0 ? Between.Length : 0) + text.Length;
        }
        rows.Add(row);
        return rows;
    }

    private static string Cut(string text, int room)
    {
        var cut = text;
        while (TextWidth.Of(cut) > room)
        {
            cut = cut[..^2] + "…";
        }
        return cut;
    }

    private static string Duration(TimeSpan time) =>
        time < TimeSpan.FromMinutes(1) ? Text($"{Math.Ceiling(time.TotalSeconds):0} s")
        : time < TimeSpan.FromHours(1) ? Text($"{time.Minutes} min {time.Seconds} s")
        : Text($"{Math.Floor(time.TotalHours):0} h {time.Minutes} min");

    private static string Amount(long count) => count switch
    {
        < 10_000 => Text($"{count:N0}"),
        < 10_000_000 => Text($"{count / 1000:N0}k"),
        _ => Text($"{count / 1_000_000.0:0.0}M"),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
