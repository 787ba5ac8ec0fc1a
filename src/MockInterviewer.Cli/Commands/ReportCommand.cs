using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Reports;
using MockInterviewer.Cli.Terminal;

namespace MockInterviewer.Cli.Commands;

internal sealed class ReportCommand : HostedCommand
{
    private readonly Argument<string?> _id = new("id")
    {
        Description = "Which interview, as 'history' lists them [default: the last one finished]",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> _format = Formats.Option("text", [.. ReportFormat.All.Select(f => f.Name)]);
    private readonly Surface _surface;

    public ReportCommand(Surface surface)
        : base(surface, "report", "Show the debrief of an interview again", "report", "report 20261120-2041-k7 --format md")
    {
        _surface = surface;
        Add(_id);
        Add(_format);
    }

    protected override Task<int> RunAsync(ParseResult parse, IServiceProvider services, CancellationToken cancellation)
    {
        var report = services.GetRequiredService<StoredReports>().Find(parse.GetValue(_id));
        if (ReportFormat.All.FirstOrDefault(f => f.Name == parse.GetValue(_format)) is { } format)
        {
            _surface.Out.Write(format.Render(report));
        }
        else
        {
            new DebriefPage(_surface).Show(report);
        }
        return Task.FromResult(ExitCode.Done);
    }
}
