using MockInterviewer.Cli.Hosting;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports.Batches;
using MockInterviewer.Integrations.Results;

namespace MockInterviewer.Cli.Grading;

/// <summary>Grades a stream of records into a folder of results.</summary>
internal sealed class BatchGrading(BatchGrader grader)
{
    /// <summary>Of the bootstrap behind the agreement: the same input always gives the same interval.</summary>
    private const int Seed = 20;

    /// <exception cref="UsageException">The input has no records.</exception>
    public async Task<BatchSummary> GradeAsync(
        IEnumerable<SubmissionEntry> entries, string folder, BatchProgress progress, CancellationToken cancellation)
    {
        // The first record is read before a file is made: an input that cannot be read leaves nothing behind.
        using var input = entries.GetEnumerator();
        if (!input.MoveNext())
        {
            throw new UsageException("The input holds no answer; each record needs 'id', 'question' and 'answer'.");
        }
        using var results = new ResultsFolder(folder);
        try
        {
            await foreach (var graded in grader.GradeAsync(From(input), cancellation))
            {
                var item = BatchItem.Of(graded);
                results.Add(item);
                progress.Add(item);
            }
            return results.Complete(new Random(Seed));
        }
        finally
        {
            progress.End();
        }
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
