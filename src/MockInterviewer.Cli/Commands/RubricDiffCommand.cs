using System.CommandLine;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Rubrics;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Reports.Revisions;
using MockInterviewer.Core.Revisions.Differences;

namespace MockInterviewer.Cli.Commands;

internal sealed class RubricDiffCommand : HostedCommand
{
    private readonly RubricSides _sides = new();
    private readonly Option<string> _format = Formats.Option("text", "json", "md");
    private readonly Surface _surface;

    public RubricDiffCommand(Surface surface)
        : base(surface, "diff", "How one rubric differs from another, in criteria, weights, anchors, checks, probes and signals",
            "rubric diff amazon/behavioral my-behavioral.yaml", "rubric diff amazon/behavioral drafts/amazon/behavioral",
            "rubric diff amazon/behavioral@1 amazon/behavioral",
            "rubric diff ./old-content ./new-content --format md")
    {
        _surface = surface;
        _sides.AddTo(this);
        Add(_format);
    }

    protected override void Take(CommandSettings settings, ParseResult parse) => OwnContent.Prefer(settings);

    protected override Task<int> RunAsync(ParseResult parse, IServiceProvider services, CancellationToken cancellation)
    {
        var (before, after) = _sides.Read(parse, services);
        var diff = RubricComparison.Compare(before, after);
        switch (parse.GetValue(_format))
        {
            case "json":
                _surface.Out.WriteLine(RubricJson.Write(diff));
                break;
            case "md":
                _surface.Out.Write(RubricDiffMarkdown.Render(diff));
                break;
            default:
                new DiffPage(_surface).Show(diff);
                break;
        }
        return Task.FromResult(ExitCode.Done);
    }
}
