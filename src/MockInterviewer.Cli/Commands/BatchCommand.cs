using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MockInterviewer.Cli.Grading;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Batches;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Core.Storage;
using MockInterviewer.Integrations.Results;
using MockInterviewer.Integrations.Submissions;

namespace MockInterviewer.Cli.Commands;

internal sealed class BatchCommand : HostedCommand
{
    private readonly Argument<string> _input = new("input") { Description = "Answers: .jsonl, .csv, or a folder of .md and .txt files with front matter" };

    private readonly Option<string?> _out = OutputFolder.Option("Folder for results.jsonl, results.csv, summary.json and report.html", isRequired: false);
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Say what there is to grade, what it would cost and how long it would take; ask nobody" };
    private readonly SubmissionOptions _defaults = new();
    private readonly SelectionOptions _selection = new();
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "No progress, only the results and what could not be read" };
    private readonly OutputOptions _results = new();
    private readonly LedgerOptions _ledger = new();
    private readonly ProviderBatchOptions _providerBatch = new();
    private readonly PaceOptions _pace = new();
    private readonly ModelOptions _models = new();
    private readonly GradingModelOptions _grading = new();
    private readonly Surface _surface;

    public BatchCommand(Surface surface)
        : base(surface, "batch", "Grade a file of answers",
            "batch answers.jsonl --out graded", "batch notes/ --out graded --company spotify --round culture")
    {
        _surface = surface;
        Add(_input);
        Add(_out);
        Add(_dryRun);
        _defaults.AddTo(this);
        _selection.AddTo(this);
        Add(_quiet);
        _results.AddTo(this);
        _ledger.AddTo(this);
        _providerBatch.AddTo(this);
        _pace.AddTo(this);
        _models.AddTo(this);
        _grading.AddTo(this);
        Validators.Add(result =>
        {
            if (result.GetResult(_out) is null && !result.GetValue(_dryRun) && _providerBatch.WritesResults(result))
            {
                result.AddError($"Option '{_out.Name}' is required.");
            }
        });
    }

    protected override void Take(CommandSettings settings, ParseResult parse)
    {
        _pace.Take(settings, parse);
        _models.Take(settings, parse);
        _grading.Take(settings, parse);
    }

    protected override async Task<int> RunAsync(ParseResult parse, IServiceProvider services, CancellationToken cancellation)
    {
        var input = parse.GetRequiredValue(_input);
        var reviews = StorageArea.ReviewsFor(services, parse.GetValue(_out));
        var area = new BatchArea(services, _ledger.RetriesReview(parse, services.GetRequiredService<ModelUse>().Find(ModelRole.Grader) is not null), reviews);
        var entries = _selection.Read(parse, services.GetRequiredService<RubricLibrary>(), area.Status).Of(() => SubmissionFile.Read(input, _defaults.Read(parse)));
        if (parse.GetValue(_dryRun))
        {
            return Forecast(entries, area, services, cancellation);
        }
        return _providerBatch.Read(parse) is { } step
            ? await AtProviderAsync(step, entries, parse, services, area.AtProvider(), reviews, cancellation)
            : await GradeAsync(entries, area.Run(), parse, services, reviews, cancellation);
    }

    private async Task<int> AtProviderAsync(
        string step, IEnumerable<SubmissionEntry> entries, ParseResult parse, IServiceProvider services, ProviderBatchArea area, KnownReviews reviews,
        CancellationToken cancellation)
    {
        var steps = new ProviderBatchSteps(area, _surface);
        switch (step)
        {
            case ProviderBatchOptions.Submit:
                return await steps.SubmitAsync(entries, cancellation);
            case ProviderBatchOptions.Status:
                return await steps.ShowAsync(cancellation);
            default:
                await steps.MergeAsync(cancellation);
                // Also when nothing has ended now: an earlier run may have been stopped between the merging and the grading.
                return await GradeAsync(entries, area.Run(), parse, services, reviews, cancellation);
        }
    }

    private async Task<int> GradeAsync(
        IEnumerable<SubmissionEntry> entries, IBatchRun run, ParseResult parse, IServiceProvider services, KnownReviews reviews, CancellationToken cancellation)
    {
        var (folder, input) = (Path.GetFullPath(parse.GetRequiredValue(_out)!), parse.GetRequiredValue(_input));
        if (ResultsFolder.WouldOverwrite(folder, input))
        {
            throw new UsageException($"The results would overwrite the input {input}; choose another folder with --out.");
        }
        using var progress = new BatchProgress(_surface, services.GetRequiredService<TimeProvider>(), parse.GetValue(_quiet), BatchWatch.Of(services));
        CountBeside(entries, progress, cancellation);
        var grading = new BatchGrading(run, progress, reviews);
        var options = _results.Read(parse);
        var result = await GradeAsync(entries, folder, run, grading, options, _results.Guard(parse, _selection.PartBy(parse)), cancellation);
        new BatchPage(_surface).Show(result, services.GetRequiredService<CostMeter>().Total, services.GetRequiredService<IGrader>().Info, folder, options.Handouts is not null);
        return result.Summary.Failed + result.Summary.Pending + result.Summary.Unreadable > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }

    /// <summary>Reads the input once more for its length alone: a bar has an end. What is wrong with it is said where it is graded.</summary>
    private static void CountBeside(IEnumerable<SubmissionEntry> entries, BatchProgress progress, CancellationToken cancellation)
    {
        if (progress.HasBar)
        {
            _ = Task.Run(() =>
            {
                var records = entries.TakeWhile(_ => !cancellation.IsCancellationRequested).Count();
                if (!cancellation.IsCancellationRequested)
                {
                    progress.SetTotal(records);
                }
            }, cancellation);
        }
    }

    private int Forecast(IEnumerable<SubmissionEntry> entries, BatchArea area, IServiceProvider services, CancellationToken cancellation)
    {
        var averages = area.Averages();
        var forecast = area.Forecaster(averages).Forecast(entries, cancellation);
        new ForecastPage(_surface, services.GetRequiredService<Lazy<ModelPrices>>().Value, services.GetRequiredService<IOptions<ModelsOptions>>().Value, averages)
            .Show(forecast, area.Model);
        return forecast.Unreadable > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private async Task<BatchResult> GradeAsync(
        IEnumerable<SubmissionEntry> entries, string folder, IBatchRun run, BatchGrading grading, ResultsOptions options, PartGuard? guard,
        CancellationToken cancellation)
    {
        try
        {
            return await grading.GradeAsync(entries, folder, options, guard, cancellation);
        }
        catch (OperationCanceledException)
        {
            var rows = Path.Combine(folder, "results.jsonl.partial");
            _surface.Tell($"Interrupted. {(File.Exists(rows) ? $"The rows finished so far are in {rows}; the" : "The")} same command "
                + (run.CanGoOn ? "goes on from there, and asks nobody again about what is graded." : "grades the file again from the start."));
            throw;
        }
    }
}
