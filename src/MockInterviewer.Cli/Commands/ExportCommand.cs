using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Reports;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Reports;

namespace MockInterviewer.Cli.Commands;

internal sealed class ExportCommand : HostedCommand
{
    private readonly Argument<string?> _id = new("id")
    {
        Description = "Which interview, as 'history' lists them [default: all finished ones]",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> _format = Formats.Option("json", "md", "html");

    private readonly Option<string?> _out = OutputFolder.Option("Folder for one file an interview [default: standard output]", isRequired: false);
    private readonly Surface _surface;

    public ExportCommand(Surface surface)
        : base(surface, "export", "Past interviews as JSON, Markdown or HTML",
            "export --out ./mine --format md", "export 20261120-2041-k7 > interview.json", "export > all-interviews.json")
    {
        _surface = surface;
        Add(_id);
        Add(_format);
        Add(_out);
    }

    protected override Task<int> RunAsync(ParseResult parse, IServiceProvider services, CancellationToken cancellation)
    {
        var stored = services.GetRequiredService<StoredReports>();
        var id = parse.GetValue(_id);
        // All of them are read before the first is written: a refusal leaves nothing behind.
        IReadOnlyList<InterviewReport> reports = id is null ? [.. stored.All()] : [stored.Find(id)];
        var format = ReportFormat.All.First(f => f.Name == parse.GetValue(_format));
        if (parse.GetValue(_out) is { } folder)
        {
            foreach (var report in reports)
            {
                cancellation.ThrowIfCancellationRequested();
                _surface.Out.WriteLine(ReportFiles.Export(report, folder, format));
            }
        }
        else
        {
            _surface.Out.Write(Render(id is null, reports, format));
        }
        return Task.FromResult(ExitCode.Done);
    }

    /// <param name="areAll">Whether all were asked for: a program that reads them need not tell one from several.</param>
    private static string Render(bool areAll, IReadOnlyList<InterviewReport> reports, ReportFormat format) =>
        areAll && format.RenderAll is { } renderAll ? renderAll(reports)
        : reports.Count > 1 ? throw new UsageException("Several interviews do not fit into one HTML page; name one, or a folder with --out.")
        : string.Concat(reports.Select(format.Render));
}
