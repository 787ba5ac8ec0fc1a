using System.Collections.Immutable;
using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Rubrics;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Drafting;
using MockInterviewer.Core.Questions;
using MockInterviewer.Core.Revisions.Linting;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Cli.Commands;

internal sealed class RubricValidateCommand : HostedCommand
{
    private readonly Argument<string?> _rubric = new("rubric")
    {
        Description = "One only: company/round or a .yaml file, without its questions; drafts/company/round, with them [default: all that is in use]",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _documents = new("--documents") { Description = "Folder of the documents that are cited: are they still the same, and do the cited lines exist?", HelpName = "FOLDER" };
    private readonly Option<bool> _strict = new("--strict") { Description = "Exit with 3 when there is a warning, for build servers" };
    private readonly Option<string> _format = Formats.Option("text", "json");
    private readonly Surface _surface;

    public RubricValidateCommand(Surface surface)
        : base(surface, "validate", "Check every content file for faults, and the rubrics for what makes grades worse",
            "rubric validate", "rubric validate drafts/acme/behavioral", "rubric validate my-behavioral.yaml", "rubric validate --content ./my-content --documents ./my-documents",
            "rubric validate --strict --format json")
    {
        _surface = surface;
        Add(_rubric);
        Add(_documents);
        Add(_strict);
        Add(_format);
    }

    protected override void Take(CommandSettings settings, ParseResult parse) => OwnContent.Prefer(settings);

    protected override Task<int> RunAsync(ParseResult parse, IServiceProvider services, CancellationToken cancellation)
    {
        var copies = parse.GetValue(_documents) is { } folder ? CopiesIn(folder) : null;
        var asJson = parse.GetValue(_format) == "json";
        try
        {
            var (what, warnings) = parse.GetValue(_rubric) is { } name ? LintOne(name, copies, services) : LintAll(copies, services);
            Show(what, warnings, copies is not null, asJson);
            if (!asJson && parse.GetValue(_rubric) is null)
            {
                ShowDrafts(new DraftApproval(services.GetRequiredService<ContentFolder>()).Drafts());
            }
            return Task.FromResult(parse.GetValue(_strict) && warnings.Length > 0 ? ExitCode.SomeFailed : ExitCode.Done);
        }
        catch (InvalidContentException e) when (asJson)
        {
            _surface.Out.WriteLine(RubricJson.Write(LintReport.Of(e.Faults, copies is not null)));
            return Task.FromResult(ExitCode.Unusable);
        }
    }

    private static (string What, ImmutableArray<LintWarning> Warnings) LintAll(DocumentCopies? copies, IServiceProvider services)
    {
        var (content, warnings) = ActivatorUtilities.CreateInstance<WholeContent>(services).Lint(copies);
        return (content.ToString(), warnings);
    }

    private static (string What, ImmutableArray<LintWarning> Warnings) LintOne(string name, DocumentCopies? copies, IServiceProvider services)
    {
        var found = ActivatorUtilities.CreateInstance<RubricLocator>(services).Find(name);
        var library = new RubricLibrary(found.Content);
        var questions = found.IsDraft ? QuestionsOf(found.Set.Rubrics.Values.Single(), found.Content, library) : [];
        var warnings = Linter.Read(new LintedContent([.. found.Set.Rubrics.Values], questions, [], library.Documents, copies));
        return (found.IsDraft ? $"the draft {name} and its questions" : name, [.. warnings.Select(w => w with { Place = found.PlaceOf(w.Place) })]);
    }

    private static ImmutableArray<Question> QuestionsOf(Rubric rubric, ContentFolder content, RubricLibrary library) =>
        QuestionBank.Load(content, library, rubric.Company).InRound(rubric.Round);

    private void Show(string what, ImmutableArray<LintWarning> warnings, bool documentsChecked, bool asJson)
    {
        if (asJson)
        {
            _surface.Out.WriteLine(RubricJson.Write(LintReport.Of(warnings, documentsChecked)));
            return;
        }
        foreach (var warning in warnings)
        {
            _surface.Out.WriteLine(_surface.Styled(Ansi.Warning, "warning ") + TerminalText.OneLine(warning.ToString()));
        }
        var prose = new Prose(_surface);
        prose.Write(warnings.IsEmpty ? $"No fault and no warning in {what}." : $"No fault, and {warnings.Length} {(warnings.Length == 1 ? "warning" : "warnings")}, in {what}.");
        if (!documentsChecked)
        {
            prose.Quiet("Whether the cited documents are still the same was not checked: --documents FOLDER does it.");
        }
    }

    private void ShowDrafts(IReadOnlyList<string> drafts)
    {
        if (drafts.Count > 0)
        {
            new Prose(_surface).Quiet($"Drafts grade nothing and were not looked at; one by one: {string.Join(", ", drafts.Select(d => $"rubric validate {RubricLibrary.Drafts}/{d}"))}.");
        }
    }

    private static DocumentCopies CopiesIn(string folder) =>
        Directory.Exists(folder) ? DocumentCopies.Read(folder) : throw new UsageException($"There is no folder {folder}; --documents names the folder of the documents that are cited.");
}
