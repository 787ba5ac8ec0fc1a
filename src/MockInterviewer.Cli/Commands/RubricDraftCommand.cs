using System.CommandLine;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Rubrics;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Drafting;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Prompts;
using MockInterviewer.Core.Reports;

namespace MockInterviewer.Cli.Commands;

internal sealed class RubricDraftCommand : HostedCommand
{
    private readonly Argument<string[]> _documents = new("document")
    {
        Description = "What it is drafted from: .txt, .md, .html, .docx or .pdf",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _company = new("--company") { Description = "Whose rubric: any name; one that is not known yet becomes a new company", HelpName = "NAME", Required = true };
    private readonly Option<string> _round = new("--round") { Description = "Which round; any name", HelpName = "NAME", Required = true };
    private readonly Option<bool> _keepText = new("--keep-text") { Description = "Keep the documents' text too, in rubrics/texts [default: only their hashes]" };
    private readonly Option<bool> _replace = new("--replace") { Description = "In place of a draft of that name" };
    private readonly ModelOptions _models = new();
    private readonly Surface _surface;

    public RubricDraftCommand(Surface surface)
        : base(surface, "draft", "Draft a rubric and questions from documents, each line with its place there; a person approves it before it grades",
            "rubric draft guide.docx --company acme --round behavioral", "rubric draft ladder.docx guide.pdf --company acme --round staff --content ./my-content",
            "rubric draft scheme.txt --company acme --round essay --grader model")
    {
        _surface = surface;
        Add(_documents);
        foreach (var option in new Option[] { _company, _round, _keepText, _replace })
        {
            Add(option);
        }
        _models.AddTo(this);
    }

    protected override void Take(CommandSettings settings, ParseResult parse)
    {
        OwnContent.Take(settings);
        _models.Take(settings, parse);
    }

    protected override async Task<int> RunAsync(ParseResult parse, IServiceProvider services, CancellationToken cancellation)
    {
        var drafting = ActivatorUtilities.CreateInstance<RubricDrafting>(services);
        var (company, round) = (parse.GetRequiredValue(_company), parse.GetRequiredValue(_round));
        var documents = await drafting.ReadAsync(parse.GetRequiredValue(_documents), company, round, cancellation);
        var request = drafting.Request(company, round, documents, parse.GetValue(_replace));
        var draft = await drafting.DraftAsync(request, services.GetKeyedService<IChatClient>(ModelRole.Drafter), services.GetRequiredService<PromptLibrary>(),
            new DraftProgress(_surface), cancellation);
        Show(draft, drafting.Write(draft, parse.GetValue(_keepText)), services.GetRequiredService<ContentFolder>());
        return ExitCode.Done;
    }

    private void Show(RubricDraft draft, IReadOnlyList<string> files, ContentFolder content)
    {
        var prose = new Prose(_surface);
        var checks = draft.Criteria.Sum(c => c.Checks.Length);
        prose.Write($"{draft.Request.RubricId}, drafted by {draft.By}: {ReportWords.Count(draft.Criteria.Length, "criterion", "criteria")}, {ReportWords.Count(checks, "check")}, "
            + $"{ReportWords.Count(draft.RedFlags.Length, "red flag")} and {ReportWords.Count(draft.Questions.Length, "question")}, each with its place in "
            + $"{ReportWords.Count(draft.Request.Documents.Length, "document")}; {ReportWords.Count(draft.Losses.Length, "thing")} left out.");
        foreach (var spot in draft.WeakSpots)
        {
            prose.Write(spot, "! ", firstStyle: Ansi.Warning);
        }
        prose.Blank();
        foreach (var file in files)
        {
            _surface.Out.WriteLine("  " + Path.GetRelativePath(Environment.CurrentDirectory, file));
        }
        prose.Blank();
        prose.Write("It grades nothing yet. Read the review sheet (.md), mend the .yaml files, check them, and approve:");
        _surface.Out.WriteLine($"  mockinterviewer rubric validate {RubricLocator.DraftPrefix}{draft.Request.RubricId}{ContentOption(content)}");
        _surface.Out.WriteLine($"  mockinterviewer rubric approve {draft.Request.RubricId}{ContentOption(content)}");
    }

    /// <summary>What the next commands need to find the draft: nothing where one stands in the folder.</summary>
    private static string ContentOption(ContentFolder content)
    {
        var way = Path.GetRelativePath(Environment.CurrentDirectory, content.Root);
        return way == "." ? "" : way.Contains(' ', StringComparison.Ordinal) ? $" --content \"{way}\"" : $" --content {way}";
    }
}
