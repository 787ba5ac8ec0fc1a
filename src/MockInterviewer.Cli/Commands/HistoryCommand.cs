using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Storage;
using Spectre.Console;

namespace MockInterviewer.Cli.Commands;

internal sealed class HistoryCommand(Surface surface)
    : HostedCommand(surface, "history", "The interviews so far, newest first", "history", "report 20261120-2041-k7", "interview --resume")
{
    private const int RoomForTable = 76;

    private readonly Surface _surface = surface;

    protected override Task<int> RunAsync(ParseResult parse, IServiceProvider services, CancellationToken cancellation)
    {
        var interviews = services.GetRequiredService<IInterviewStore>().List();
        if (interviews.Count == 0)
        {
            _surface.Out.WriteLine("No interviews yet; begin with 'mockinterviewer interview'.");
            return Task.FromResult(ExitCode.Done);
        }
        if (_surface.Width < RoomForTable)
        {
            ShowList(interviews);
        }
        else
        {
            ShowTable(interviews);
        }
        return Task.FromResult(ExitCode.Done);
    }

    private void ShowTable(IReadOnlyList<InterviewSummary> interviews)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in (string[])["Interview", "Round", "Answered", "Result"])
        {
            table.AddColumn(new TableColumn(column).NoWrap());
        }
        foreach (var interview in interviews)
        {
            table.AddRow(interview.Id, Markup.Escape(RoundOf(interview)), $"{interview.Answered} of {interview.Questions}",
                LevelStyle.Markup(interview.Level, ResultOf(interview)));
        }
        _surface.Tables.Write(table);
    }

    private void ShowList(IReadOnlyList<InterviewSummary> interviews)
    {
        var prose = new Prose(_surface);
        foreach (var interview in interviews)
        {
            prose.Write(interview.Id, style: LevelStyle.Code(interview.Level));
            prose.Write($"{RoundOf(interview)}: {ResultOf(interview)}", "  ");
        }
    }

    private static string RoundOf(InterviewSummary interview) => $"{interview.Company} {interview.Round.Replace('_', ' ')}";

    private static string ResultOf(InterviewSummary interview) =>
        interview is { Level: { } level, Decision: { } decision } ? $"{level} {decision}"
        : interview.HasReport ? "nothing to grade"
        : interview.IsFinished ? "not graded yet"
        : "not finished";
}
