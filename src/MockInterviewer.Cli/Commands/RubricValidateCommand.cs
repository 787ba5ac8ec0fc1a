using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Rubrics;
using MockInterviewer.Cli.Terminal;

namespace MockInterviewer.Cli.Commands;

internal sealed class RubricValidateCommand(Surface surface)
    : HostedCommand(surface, "validate", "Check every content file: rubrics, questions, personas, technologies",
        "rubric validate", "rubric validate --content ./my-content")
{
    private readonly Surface _surface = surface;

    protected override Task<int> RunAsync(ParseResult parse, IServiceProvider services, CancellationToken cancellation)
    {
        var content = ActivatorUtilities.CreateInstance<WholeContent>(services);
        var counts = content.Read();
        _surface.Out.WriteLine($"No fault in {counts}.");
        return Task.FromResult(ExitCode.Done);
    }
}
