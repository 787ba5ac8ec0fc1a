using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Rubrics;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Reports.Revisions;
using MockInterviewer.Core.Revisions;
using MockInterviewer.Core.Revisions.Impacts;
using MockInterviewer.Integrations.Submissions;

namespace MockInterviewer.Cli.Commands;

internal sealed class RubricImpactCommand : HostedCommand
{
    /// <summary>Of the bootstrap: the same file always gives the same interval.</summary>
    private const int Seed = 20;

    private readonly RubricSides _sides = new();
    private readonly Argument<string> _gold = new("gold") { Description = "Answers, best with a level each: .jsonl, .csv, or a folder of .md and .txt files" };
    private readonly SubmissionOptions _defaults = new();
    private readonly Option<string> _format = Formats.Option("text", "json", "md");
    private readonly Surface _surface;

    public RubricImpactCommand(Surface surface)
        : base(surface, "impact", "Which answers get another level by another rubric, and whether it agrees better with their labels (offline)",
            "rubric impact amazon/behavioral my-behavioral.yaml gold/gold.jsonl", "rubric impact amazon/behavioral drafts/amazon/behavioral gold/gold.jsonl",
            "rubric impact ./old-content ./new-content gold/gold.jsonl --format md")
    {
        _surface = surface;
        _sides.AddTo(this);
        Add(_gold);
        _defaults.AddTo(this);
        Add(_format);
    }

    protected override void Take(CommandSettings settings, ParseResult parse) => OwnContent.Prefer(settings);

    protected override async Task<int> RunAsync(ParseResult parse, IServiceProvider services, CancellationToken cancellation)
    {
        RefuseModels(services.GetRequiredService<CommandSettings>());
        var gold = parse.GetRequiredValue(_gold);
        var entries = SubmissionFile.Read(gold, _defaults.Read(parse));
        var (before, after) = _sides.Read(parse, services);
        RequireComparable(before, after);
        var impact = await new ImpactMeasure(before, after).MeasureAsync(entries, () => new Random(Seed), cancellation);
        if (impact.Answers == 0)
        {
            throw new UsageException($"{gold} has no answer that both can grade: {RevisionWords.LeftOut(impact)}");
        }
        Show(impact, parse.GetValue(_format)!);
        return impact.Unusable > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private void Show(ImpactReport impact, string format)
    {
        switch (format)
        {
            case "json":
                _surface.Out.WriteLine(RubricJson.Write(impact));
                break;
            case "md":
                _surface.Out.Write(ImpactMarkdown.Render(impact));
                break;
            default:
                new ImpactPage(_surface).Show(impact);
                break;
        }
    }

    /// <summary>A model changes levels by itself from one run to the next, which would be taken for the rubric's doing.</summary>
    private static void RefuseModels(CommandSettings settings)
    {
        if (settings.Values.TryGetValue("Grading:Grader", out var grader) && grader is "model" or "both")
        {
            throw new UsageException("'rubric impact' grades offline only: a model's levels differ from one run to the next by themselves, and every answer would be paid for twice. "
                + "'agreement GOLD --grader model', once with each --content folder, measures both by a model.");
        }
    }

    private static void RequireComparable(RubricSet before, RubricSet after)
    {
        if (before.Rubrics.Keys.Concat(after.Rubrics.Keys).All(id => RubricSet.For(id, before, after) is null))
        {
            throw new UsageException($"{before.Name} ({string.Join(", ", before.Rubrics.Keys)}) and {after.Name} ({string.Join(", ", after.Rubrics.Keys)}) judge different rounds, so no answer can be graded by both; name two rubrics, not folders, to compare them all the same.");
        }
        if (before.IsWhole || after.IsWhole)
        {
            return;
        }
        var (one, other) = (before.Rubrics.Values.Single(), after.Rubrics.Values.Single());
        if (one.Id != other.Id && one.Expects != other.Expects)
        {
            throw new UsageException($"{one.Id} judges {RubricPage.Name(one.Expects)}, {other.Id} {RubricPage.Name(other.Expects)}: that an answer gets another level by the other would say nothing about either.");
        }
    }
}
