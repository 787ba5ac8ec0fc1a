using System.Runtime.CompilerServices;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading;

/// <summary>Grades a stream of submissions, several at a time, and gives each result back as soon as those before it in the input are there.</summary>
/// <typeparam name="T">A result.</typeparam>
/// <param name="degree">How many are graded at a time.</param>
/// <param name="grace">Null to give up at once what is at work when the batch is stopped.</param>
/// <param name="grade">An exception of it stops the batch.</param>
/// <param name="pass">Makes a result of what cannot be graded as it stands.</param>
/// <param name="finished">Told of each result at once, whatever is missing before it; from several threads. Null for nobody.</param>
public sealed class OrderedGrading<T>(
    RubricLibrary library, int degree, Grace? grace, Func<SubmissionRecord, Rubric, CancellationToken, Task<T>> grade, Func<SubmissionFault, T> pass,
    Action<T>? finished = null)
{
    /// <summary>So many records are held for each that is being graded: enough that a slow one does not hold the others up, little enough
    /// for flat memory.</summary>
    private const int HeldPerDegree = 16;

    /// <summary>A batch that is stopped still gives back what was finished, up to the first that was not.</summary>
    /// <exception cref="InvalidContentException">A rubric that a record asks for is faulty.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async IAsyncEnumerable<T> GradeAsync(IEnumerable<SubmissionEntry> entries, [EnumeratorCancellation] CancellationToken stop)
    {
        using var end = new BatchEnd(grace, stop);
        using var places = new SemaphoreSlim(degree);
        var held = new Queue<Task<T>>();
        try
        {
            foreach (var entry in entries.TakeWhile(_ => !end.Stopped.IsCancellationRequested))
            {
                held.Enqueue(InTurnAsync(entry, places, end));
                if (held.Count == HeldPerDegree * degree)
                {
                    if (!await IsDoneAsync(held.Peek()).ConfigureAwait(false))
                    {
                        break;
                    }
                    yield return await held.Dequeue().ConfigureAwait(false);
                }
            }
            while (held.TryPeek(out var next) && await IsDoneAsync(next).ConfigureAwait(false))
            {
                yield return await held.Dequeue().ConfigureAwait(false);
            }
            await EndedAsync(held).ConfigureAwait(false);
            end.ThrowIfStopped();
        }
        finally
        {
            // Also when the reader left: what is still at work ends before the caller goes on.
            end.Stop();
            await EndedAsync(held).ConfigureAwait(false);
        }
    }

    private async Task<T> InTurnAsync(SubmissionEntry entry, SemaphoreSlim places, BatchEnd end)
    {
        // Asked for in the order of the input: a later record must not take the place of one that all wait for.
        await places.WaitAsync(end.Stopped).ConfigureAwait(false);
        try
        {
            var result = await Task.Run(() => GradeAsync(entry, end.Abandoned), end.Stopped).ConfigureAwait(false);
            finished?.Invoke(result);
            return result;
        }
        catch (Exception e) when (e is not OperationCanceledException || !end.Stopped.IsCancellationRequested)
        {
            end.Stop(e);
            throw;
        }
        finally
        {
            places.Release();
        }
    }

    private async Task<T> GradeAsync(SubmissionEntry entry, CancellationToken cancellation)
    {
        if (entry is not SubmissionRecord record)
        {
            return pass((SubmissionFault)entry);
        }
        try
        {
            var (submission, rubric) = record.Submission.Under(library);
            return await grade(record with { Submission = submission }, rubric, cancellation).ConfigureAwait(false);
        }
        catch (UnknownNameException e)
        {
            return pass(new SubmissionFault(entry.Source, record.Submission.Id, e.Message));
        }
    }

    private static async Task<bool> IsDoneAsync(Task<T> work)
    {
        await ((Task)work).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return work.IsCompletedSuccessfully;
    }

    private static async Task EndedAsync(IEnumerable<Task<T>> work) =>
        await Task.WhenAll(work.Cast<Task>()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
