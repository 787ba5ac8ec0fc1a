using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Reports;
using Spectre.Console;

namespace MockInterviewer.Cli.Reports;

/// <summary>An interview's report in the terminal, readable from 40 columns on.</summary>
internal sealed class DebriefPage(Surface surface)
{
    private const int RoomForWeights = 56;
    private const string Gutter = "┃ ";

    private readonly Prose _prose = new(surface);

    public void Show(InterviewReport report)
    {
        _prose.Blank();
        _prose.Rule();
        _prose.Heading($"Debrief · {report.Title}");
        _prose.Blank();
        _prose.WriteWithGutter(report.DebriefOpening, Gutter, "", Ansi.Accent);
        _prose.Blank();
        ShowResult(report);
        ShowTable(report);
        ShowCriteria(report);
        ShowFlags(report);
        ShowProbes(report);
        ShowDelivery(report.Delivery);
        ShowWork(report);
        _prose.Quiet(InterviewWords.Grading(report));
        _prose.Blank();
    }

    private void ShowResult(InterviewReport report)
    {
        _prose.Write(InterviewWords.Headline(report.Result), style: Ansi.Bold + LevelStyle.Code(report.Result.Level));
        foreach (var note in InterviewWords.Notes(report))
        {
            _prose.Quiet(note, "- ");
        }
    }

    private void ShowTable(InterviewReport report)
    {
        var withWeights = surface.Width >= RoomForWeights;
        var table = new Table().Border(TableBorder.Simple).AddColumns("Level", "Criterion");
        if (withWeights)
        {
            table.AddColumn(new TableColumn("Weight").RightAligned()).AddColumn("By answer");
        }
        foreach (var criterion in report.Criteria)
        {
            List<string> cells = [LevelStyle.Markup(criterion.Level, Dots(criterion.Level)), Markup.Escape(criterion.Title)];
            if (withWeights)
            {
                cells.Add($"{criterion.Weight} %");
                cells.Add(string.Join("  ", criterion.ByQuestion.Select(q => LevelStyle.Markup(q.Level, $"{q.Number}:{q.Level}"))));
            }
            table.AddRow([.. cells]);
        }
        surface.Tables.Write(table);
    }

    private void ShowCriteria(InterviewReport report)
    {
        foreach (var criterion in report.Criteria.Where(c => c.Level is not null))
        {
            _prose.Write(criterion.Title, $"{criterion.Level} ", style: Ansi.Bold, firstStyle: LevelStyle.Code(criterion.Level));
            foreach (var evidence in criterion.Evidence)
            {
                _prose.Write($"{ReportWords.Quoted(TerminalText.OneLine(evidence.Evidence.Quote))}{Where(report, evidence.Number)}", "  ", style: Ansi.Italic);
            }
            foreach (var next in InterviewWords.Next(criterion))
            {
                _prose.Quiet(next, "  ");
            }
            _prose.Blank();
        }
    }

    private void ShowFlags(InterviewReport report)
    {
        foreach (var (number, flag) in report.RedFlags)
        {
            _prose.Write($"{flag.Title} ({ReportWords.Effect(flag.Cap)}){Where(report, number)}", "! ", style: Ansi.Bold, firstStyle: Ansi.Bad);
            if (flag.Evidence.Quote.Length > 0)
            {
                _prose.Write(ReportWords.Quoted(TerminalText.OneLine(flag.Evidence.Quote)), "  ");
            }
            _prose.Write(flag.Advice, "  ");
            _prose.Blank();
        }
    }

    private void ShowProbes(InterviewReport report)
    {
        foreach (var question in report.Questions.Where(q => q.Probes.Length > 0))
        {
            _prose.Heading($"What the probes added{Where(report, question.Number)}");
            foreach (var said in InterviewWords.Probes(question))
            {
                _prose.Write(said, "- ", firstStyle: Ansi.Accent);
            }
            _prose.Blank();
        }
    }

    private void ShowDelivery(InterviewDelivery delivery)
    {
        _prose.Heading("Delivery");
        _prose.Write($"{ReportWords.Delivery(delivery)}.", "  ");
        _prose.Blank();
    }

    private void ShowWork(InterviewReport report)
    {
        if (report.WorkOn.IsEmpty)
        {
            return;
        }
        _prose.Heading("What to work on");
        var number = 0;
        foreach (var item in report.WorkOn)
        {
            _prose.Write($"A strong answer {item.Check}.", $"{++number}. ", style: Ansi.Bold);
            _prose.Write(item.Why, "   ");
            if (item.Practice is { } practice)
            {
                _prose.Write($"Practise with: {practice}", "   ");
            }
            _prose.Quiet($"Read: {string.Join("; ", ReadingPlace.Words(item.Read))}", "   ");
            _prose.Blank();
        }
    }

    /// <summary>Which answer, when there are several.</summary>
    private static string Where(InterviewReport report, int number) => report.Questions.Length > 1 ? $" (answer {number})" : "";

    private static string Dots(int? level) =>
        level is { } known ? $"{known} {new string('●', known)}{new string('○', ReportWords.Levels - known)}" : "-";
}
