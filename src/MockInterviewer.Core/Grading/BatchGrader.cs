using System.Runtime.CompilerServices;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading;

/// <summary>Grades a stream of submissions on several threads and gives the results back in the order of the input.</summary>
/// <param name="degree">How many are graded at a time.</param>
public sealed class BatchGrader(IGrader grader, RubricLibrary library, int degree)
{
    /// <summary>So many records are held at a time: enough to keep all threads busy, little enough for flat memory.</summary>
    private const int ChunkPerThread = 64;

    /// <exception cref="InvalidContentException">A rubric that a record asks for is faulty.</exception>
    public async IAsyncEnumerable<BatchItem> GradeAsync(
        IEnumerable<SubmissionEntry> entries, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var chunk in entries.Chunk(ChunkPerThread * degree))
        {
            var items = new BatchItem[chunk.Length];
            var options = new ParallelOptions { MaxDegreeOfParallelism = degree, CancellationToken = cancellation };
            await Parallel.ForAsync(0, chunk.Length, options, async (i, token) => items[i] = await GradeAsync(chunk[i], token).ConfigureAwait(false))
                .ConfigureAwait(false);
            foreach (var item in items)
            {
                yield return item;
            }
        }
    }

    private async Task<BatchItem> GradeAsync(SubmissionEntry entry, CancellationToken cancellation)
    {
        if (entry is not SubmissionRecord record)
        {
            return new BatchItem(entry, Grade: null);
        }
        try
        {
            var rubric = library.Load(record.Submission.Company, record.Submission.Round);
            var submission = record.Submission with { Principle = rubric.FindPrinciple(record.Submission.Principle) };
            return new BatchItem(record with { Submission = submission }, await grader.GradeAsync(submission, rubric, cancellation).ConfigureAwait(false));
        }
        catch (UnknownNameException e)
        {
            return new BatchItem(new SubmissionFault(entry.Source, record.Submission.Id, e.Message), Grade: null);
        }
    }
}
