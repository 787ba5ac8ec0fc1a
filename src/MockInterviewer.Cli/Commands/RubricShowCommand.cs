using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Rubrics;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Cli.Commands;

internal sealed class RubricShowCommand : HostedCommand
{
    private readonly Argument<string> _company = new("company") { Description = "google, amazon, spotify, or company/round" };
    private readonly Argument<string?> _round = new("round")
    {
        Description = "The round, unless given with the company",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Surface _surface;

    public RubricShowCommand(Surface surface)
        : base(surface, "show", "One rubric: criteria, anchors, checks, probes, red flags and the cited places",
            "rubric show google system_design", "rubric show amazon/behavioral")
    {
        _surface = surface;
        Add(_company);
        Add(_round);
    }

    protected override Task<int> RunAsync(ParseResult parse, IServiceProvider services, CancellationToken cancellation)
    {
        var parts = parse.GetRequiredValue(_company).Split('/', 2);
        var round = parse.GetValue(_round) ?? (parts.Length == 2 ? parts[1] : "");
        var library = services.GetRequiredService<RubricLibrary>();
        var rubric = library.Load(RubricNames.Tidy(parts[0]), RubricNames.Tidy(round));
        new RubricPage(new Prose(_surface), library.Documents).Show(rubric);
        return Task.FromResult(ExitCode.Done);
    }
}
