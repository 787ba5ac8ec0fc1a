using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Reviewing;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports;
using MockInterviewer.Core.Reports.Batches;
using MockInterviewer.Core.Storage;
using MockInterviewer.Integrations.Results;

namespace MockInterviewer.Cli.Commands;

internal sealed class ReviewCommand : HostedCommand
{
    private readonly Argument<string> _folder = new("folder") { Description = "Where 'batch --out' wrote its results" };
    private readonly Option<bool> _all = new("--all") { Description = "Every answer, not only those that need review" };
    private readonly Option<bool> _failed = new("--failed") { Description = "Those without a level: failed or not assessable" };
    private readonly Option<bool> _again = new("--again") { Description = "Those too that a person has looked at already" };
    private readonly Surface _surface;

    public ReviewCommand(Surface surface)
        : base(surface, "review", "Look at doubtful grades of a batch yourself: accept them, or give another level",
            "review graded", "review graded --failed", "review graded --all --again")
    {
        _surface = surface;
        Add(_folder);
        foreach (var option in new Option[] { _all, _failed, _again })
        {
            Add(option);
        }
    }

    protected override async Task<int> RunAsync(ParseResult parse, IServiceProvider services, CancellationToken cancellation)
    {
        var folder = parse.GetRequiredValue(_folder);
        var results = new ResultsReader(folder);
        var session = new ReviewSession(results, new FolderReviews(folder, services.GetRequiredService<IReviewStore>()), _surface, services.GetRequiredService<TimeProvider>());
        int[] numbers = [.. results.Read().Where(r => IsWanted(r.Item, session.Reviews, parse)).Select(r => r.Number)];
        if (numbers.Length > 0)
        {
            await RunAsync(session, numbers, folder, cancellation);
        }
        else
        {
            _surface.Out.WriteLine($"Nothing in {folder} is left to review; --all shows every answer, --again also those that a person has looked at.");
        }
        if (ReviewedResults.Write(folder, results, session.Reviews) is { } summary)
        {
            Show(summary, folder);
        }
        return ExitCode.Done;
    }

    private async Task RunAsync(ReviewSession session, int[] numbers, string folder, CancellationToken cancellation)
    {
        try
        {
            await session.RunAsync(numbers, cancellation);
        }
        catch (OperationCanceledException)
        {
            _surface.Tell($"Interrupted. What you said of {session.Given} of the answers is saved; 'mockinterviewer review {folder}' goes on from there and writes the files anew.");
            throw;
        }
    }

    private bool IsWanted(BatchItem item, KnownReviews reviews, ParseResult parse) =>
        item.Record is { } record
        && (parse.GetValue(_all) || (parse.GetValue(_failed) ? record.Status is GradeStatus.Failed or GradeStatus.NotAssessable : record.Status is GradeStatus.NeedsReview or GradeStatus.Reviewed))
        && (parse.GetValue(_again) || reviews.Find(record) is null);

    private void Show(BatchSummary summary, string folder)
    {
        var prose = new Prose(_surface);
        if (summary.Agreement?.Overall is { } figures)
        {
            prose.Write(FormattableString.Invariant($"Agreement of the grader with people's levels: QWK {figures.Qwk:0.00} over {ReportWords.Count(figures.Count, "answer")}, exact {100 * figures.Exact:0} %, adjacent {100 * figures.Adjacent:0} %."));
        }
        prose.Write($"The files in {folder} now show the reviews.");
    }
}
