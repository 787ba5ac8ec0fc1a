using System.Runtime.CompilerServices;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading;

/// <summary>Grades a stream of submissions, several at a time, and gives each result back as soon as those before it in the input are there.</summary>
/// <param name="degree">How many are graded at a time.</param>
public sealed class BatchGrader(IGrader grader, RubricLibrary library, int degree)
{
    /// <summary>So many records are held for each that is being graded: enough that a slow one does not hold the others up, little enough
    /// for flat memory.</summary>
    private const int HeldPerDegree = 16;

    /// <exception cref="InvalidContentException">A rubric that a record asks for is faulty.</exception>
    public async IAsyncEnumerable<GradedEntry> GradeAsync(
        IEnumerable<SubmissionEntry> entries, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var places = new SemaphoreSlim(degree);
        var held = new Queue<Task<GradedEntry>>();
        try
        {
            foreach (var entry in entries)
            {
                held.Enqueue(InTurnAsync(entry, places, leaving.Token));
                if (held.Count == HeldPerDegree * degree)
                {
                    yield return await held.Dequeue().ConfigureAwait(false);
                }
            }
            while (held.TryDequeue(out var next))
            {
                yield return await next.ConfigureAwait(false);
            }
        }
        finally
        {
            // Also when one failed or the reader left: what is still at work ends before the caller goes on.
            await leaving.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(held.Cast<Task>()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<GradedEntry> InTurnAsync(SubmissionEntry entry, SemaphoreSlim places, CancellationToken cancellation)
    {
        // Asked for in the order of the input: a later record must not take the place of one that all wait for.
        await places.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => GradeAsync(entry, cancellation), cancellation).ConfigureAwait(false);
        }
        finally
        {
            places.Release();
        }
    }

    private async Task<GradedEntry> GradeAsync(SubmissionEntry entry, CancellationToken cancellation)
    {
        if (entry is not SubmissionRecord record)
        {
            return new GradedEntry(entry, Grade: null);
        }
        try
        {
            var rubric = library.Load(record.Submission.Company, record.Submission.Round);
            var submission = record.Submission with { Principle = rubric.FindPrinciple(record.Submission.Principle) };
            return new GradedEntry(record with { Submission = submission }, await grader.GradeAsync(submission, rubric, cancellation).ConfigureAwait(false));
        }
        catch (UnknownNameException e)
        {
            return new GradedEntry(new SubmissionFault(entry.Source, record.Submission.Id, e.Message), Grade: null);
        }
    }
}
