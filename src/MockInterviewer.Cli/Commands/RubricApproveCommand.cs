using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Rubrics;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Drafting;
using MockInterviewer.Core.Reports;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Integrations.Content;

namespace MockInterviewer.Cli.Commands;

internal sealed class RubricApproveCommand : HostedCommand
{
    private readonly Argument<string> _id = new("id") { Description = "The draft: company/round" };
    private readonly Option<bool> _yes = new("--yes", "-y") { Description = "Do not ask" };
    private readonly Surface _surface;

    public RubricApproveCommand(Surface surface)
        : base(surface, "approve", "Make a draft that you have read a rubric that grades", "rubric approve acme/behavioral", "rubric approve acme/behavioral --yes")
    {
        _surface = surface;
        Add(_id);
        Add(_yes);
    }

    protected override void Take(CommandSettings settings, ParseResult parse) => OwnContent.Take(settings);

    protected override async Task<int> RunAsync(ParseResult parse, IServiceProvider services, CancellationToken cancellation)
    {
        var folder = services.GetRequiredService<ContentFolder>();
        var approval = new DraftApproval(folder);
        var (company, round) = Find(parse.GetRequiredValue(_id), approval, services.GetRequiredService<RubricLibrary>());
        var approved = approval.Prepare(company, round);
        Show(approved, WarningsIn(folder.With(approved.Files), approved.Places));
        if (!parse.GetValue(_yes) && !await AgreesAsync(cancellation))
        {
            _surface.Out.WriteLine("Nothing was changed.");
            return ExitCode.Done;
        }
        ContentFiles.Write(folder, approved.Files, approved.Obsolete);
        _surface.Out.WriteLine($"Approved. It grades wherever --content {folder.Root} is given.");
        return ExitCode.Done;
    }

    /// <summary>Of the whole content as it will be.</summary>
    private static int WarningsIn(ContentFolder after, DraftPlaces places)
    {
        try
        {
            return new WholeContent(after, new RubricLibrary(after)).Lint(copies: null).Warnings.Length;
        }
        catch (InvalidContentException e)
        {
            throw places.Of(e);
        }
    }

    private void Show(ApprovedDraft approved, int warnings)
    {
        var prose = new Prose(_surface);
        var (rubric, questions) = (approved.Rubric, approved.Questions);
        prose.Write(string.Create(CultureInfo.InvariantCulture,
            $"{rubric.Id}, version {rubric.Version}: {rubric.Criteria.Length} criteria, {rubric.Criteria.Sum(c => c.Checks.Length)} checks, {rubric.RedFlags.Length} red flags, {ReportWords.Count(questions.New.Length, "new question")}."));
        if (rubric.Version > 1)
        {
            prose.Write($"It takes the place of version {rubric.Version - 1}, which is kept in rubrics/{RubricLibrary.History}/.");
        }
        var history = RubricLibrary.HistoryOf(rubric.Id, rubric.Version - 1, RubricLibrary.QuestionHistory);
        Show(prose, questions.Retired, "Leaving the bank, because they name checks or principles that only that version has", $"kept in {history}");
        Show(prose, questions.Replaced, "Replaced in the bank by the draft's words", $"the bank's are kept in {history}");
        Show(prose, questions.Kept, "Staying in the bank as somebody changed them there", "the draft's words, which nobody changed, are left out");
        if (warnings > 0)
        {
            prose.Write($"Warnings in the content as it will be: {warnings}; 'mockinterviewer rubric validate {RubricLocator.DraftPrefix}{rubric.Id}' lists the draft's.");
        }
    }

    private static void Show(Prose prose, IReadOnlyCollection<string> questions, string what, string but)
    {
        if (questions.Count > 0)
        {
            prose.Write($"{what} ({ReportWords.Count(questions.Count, "question")}; {but}): {string.Join(", ", questions)}.");
        }
    }

    /// <summary>A name that is no draft's is refused here: it may not become a path.</summary>
    private static (string Company, string Round) Find(string id, DraftApproval approval, RubricLibrary library)
    {
        // As the commands that only read it name it.
        var parts = (id.StartsWith(RubricLocator.DraftPrefix, StringComparison.Ordinal) ? id[RubricLocator.DraftPrefix.Length..] : id).Split('/');
        var tidy = string.Join('/', parts.Select(RubricNames.Tidy));
        if (parts.Length == 2 && !approval.Drafts().Contains(tidy) && library.Companies.Any(c => library.Rounds(c).Any(r => $"{c.Id}/{r}" == tidy)))
        {
            throw new UsageException($"There is no draft {tidy} to approve: the rubric of that name is in use already.");
        }
        return parts.Length == 2 && approval.Drafts().Contains(tidy) ? (tidy.Split('/')[0], tidy.Split('/')[1]) : throw new UnknownNameException("draft", id, approval.Drafts());
    }

    private async Task<bool> AgreesAsync(CancellationToken cancellation)
    {
        if (!_surface.HasKeyboard)
        {
            throw new UsageException("Approving asks first, and nobody is there to answer; say --yes.");
        }
        _surface.Out.Write("Have you read its review sheet, and shall it grade? Type yes: ");
        var line = await Task.Run(_surface.Input.Next, cancellation).WaitAsync(cancellation);
        return line?.Trim().ToLowerInvariant() is "yes" or "y";
    }
}
