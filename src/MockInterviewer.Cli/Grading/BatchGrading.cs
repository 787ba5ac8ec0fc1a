using MockInterviewer.Cli.Hosting;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Batches;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Reports.Batches;
using MockInterviewer.Core.Storage;
using MockInterviewer.Integrations.Results;

namespace MockInterviewer.Cli.Grading;

/// <summary>Takes a stream of records through a run into a folder of results.</summary>
internal sealed class BatchGrading(IBatchRun run, BatchProgress progress, KnownReviews reviews) : IProgress<BatchItem>
{
    /// <summary>Of the bootstrap behind the agreement: the same input always gives the same interval.</summary>
    public const int Seed = 20;

    private int _done;
    private int _fromLedger;
    private int _duplicates;
    private string? _whyPending;

    /// <param name="guard">Null where the input may take the place of whatever stands in the folder.</param>
    /// <exception cref="UsageException">The input has no records, or fewer than the guard allows.</exception>
    /// <exception cref="ModelCallException">It was stopped by a fault of all answers; says how it goes on.</exception>
    public async Task<BatchResult> GradeAsync(IEnumerable<SubmissionEntry> entries, string folder, ResultsOptions options, PartGuard? guard, CancellationToken cancellation)
    {
        // The first record is read before a file is made: an input that cannot be read leaves nothing behind.
        using var first = entries.GetEnumerator();
        if (!first.MoveNext())
        {
            throw new UsageException("The input holds no answer, or none that --only takes; each record needs 'id', 'question' and 'answer'.");
        }
        using var results = new ResultsFolder(folder, options);
        using var input = From(first).GetEnumerator();
        // Looked at only now that no other run can change it.
        var replaced = ResultsFolder.RecordsIn(folder);
        var records = guard?.Check(input, folder, replaced ?? 0) ?? From(first);
        try
        {
            await foreach (var item in run.GradeAsync(records, this, cancellation))
            {
                results.Add(reviews.On(item));
                Count(item);
                progress.Name(item);
            }
            return new BatchResult(results.Complete(new Random(Seed)), _fromLedger, _duplicates, replaced, _whyPending);
        }
        catch (ModelCallException e) when (_done > 0)
        {
            throw new ModelCallException(e.Fault, $"{e.Message} What was graded before is kept; the same command goes on from there.", e);
        }
        finally
        {
            progress.End();
        }
    }

    /// <summary>What a person has looked at is counted as that.</summary>
    public void Report(BatchItem value) => progress.Report(reviews.On(value));

    private void Count(BatchItem item)
    {
        _done++;
        _fromLedger += item.Origin == GradeOrigin.Ledger ? 1 : 0;
        _duplicates += item.Origin == GradeOrigin.Duplicate ? 1 : 0;
        _whyPending ??= item.Record is { Status: GradeStatus.Pending } pending ? pending.Error : null;
    }

    /// <summary>The record that the input stands at, and those after it.</summary>
    private static IEnumerable<SubmissionEntry> From(IEnumerator<SubmissionEntry> input)
    {
        do
        {
            yield return input.Current;
        }
        while (input.MoveNext());
    }
}
