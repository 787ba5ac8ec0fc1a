using MockInterviewer.Cli.Hosting;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Batches;
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

    /// <exception cref="UsageException">The input has no records.</exception>
    /// <exception cref="ModelCallException">It was stopped by a fault of all answers; says how it goes on.</exception>
    public async Task<BatchResult> GradeAsync(IEnumerable<SubmissionEntry> entries, string folder, ResultsOptions options, CancellationToken cancellation)
    {
        // The first record is read before a file is made: an input that cannot be read leaves nothing behind.
        using var input = entries.GetEnumerator();
        if (!input.MoveNext())
        {
            throw new UsageException("The input holds no answer, or none that --only takes; each record needs 'id', 'question' and 'answer'.");
        }
        var replaced = ResultsFolder.RecordsIn(folder);
        using var results = new ResultsFolder(folder, options);
        try
        {
            await foreach (var item in run.GradeAsync(From(input), this, cancellation))
            {
                results.Add(reviews.On(item));
                Count(item);
                progress.Name(item);
            }
            return new BatchResult(results.Complete(new Random(Seed)), _fromLedger, _duplicates, replaced);
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
