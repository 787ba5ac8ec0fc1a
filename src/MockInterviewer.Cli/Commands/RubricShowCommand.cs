using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Rubrics;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Cli.Commands;

internal sealed class RubricShowCommand : HostedCommand
{
    private readonly Argument<string> _company = new("company") { Description = $"A company, or {RubricLocator.Names}" };
    private readonly Argument<string?> _round = new("round")
    {
        Description = "The round, unless given with the company",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Surface _surface;

    public RubricShowCommand(Surface surface)
        : base(surface, "show", "One rubric: criteria, anchors, checks, probes, red flags and the cited places",
            "rubric show google system_design", "rubric show amazon/behavioral", "rubric show drafts/acme/behavioral")
    {
        _surface = surface;
        Add(_company);
        Add(_round);
    }

    protected override void Take(CommandSettings settings, ParseResult parse) => OwnContent.Prefer(settings);

    protected override Task<int> RunAsync(ParseResult parse, IServiceProvider services, CancellationToken cancellation)
    {
        var company = parse.GetRequiredValue(_company);
        var round = parse.GetValue(_round);
        var found = ActivatorUtilities.CreateInstance<RubricLocator>(services).Find(round is null && company.Contains('/', StringComparison.Ordinal) ? company : $"{company}/{round}");
        var page = new RubricPage(new Prose(_surface), new RubricLibrary(found.Content).Documents);
        foreach (var rubric in found.Set.Rubrics.Values)
        {
            page.Show(rubric);
        }
        return Task.FromResult(ExitCode.Done);
    }
}
