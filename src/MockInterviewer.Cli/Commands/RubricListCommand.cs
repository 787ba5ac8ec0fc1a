using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Rubrics;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Drafting;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Cli.Commands;

internal sealed class RubricListCommand(Surface surface)
    : HostedCommand(surface, "list", "Every company and round that can be practised", "rubric list")
{
    private readonly Surface _surface = surface;

    protected override void Take(CommandSettings settings, ParseResult parse) => OwnContent.Prefer(settings);

    protected override Task<int> RunAsync(ParseResult parse, IServiceProvider services, CancellationToken cancellation)
    {
        var rubrics = services.GetRequiredService<RubricLibrary>().LoadAll();
        var prose = new Prose(_surface);
        var width = rubrics.Max(r => r.Id.Length) + 2;
        foreach (var rubric in rubrics)
        {
            var checks = rubric.Criteria.Sum(c => c.AllChecks.Count());
            prose.Pair(rubric.Id,
                $"{rubric.Title}: {rubric.Criteria.Length} criteria, {checks} checks, {rubric.RedFlags.Length} red flags, version {rubric.Version}",
                width, Ansi.Bold);
        }
        if (new DraftApproval(services.GetRequiredService<ContentFolder>()).Drafts() is { Count: > 0 } drafts)
        {
            prose.Quiet($"Drafts, which grade nothing until 'rubric approve': {string.Join(", ", drafts)}.");
        }
        return Task.FromResult(ExitCode.Done);
    }
}
