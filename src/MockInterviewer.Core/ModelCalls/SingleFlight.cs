using System.Collections.Concurrent;

namespace MockInterviewer.Core.ModelCalls;

/// <summary>Does the same work once for all who ask for it at the same time.</summary>
/// <typeparam name="T">What comes of it.</typeparam>
internal sealed class SingleFlight<T>
{
    private readonly ConcurrentDictionary<string, Task<T>> _flights = new(StringComparer.Ordinal);

    /// <summary>Work that fails fails for all; work whose asker left is done again for those who stayed.</summary>
    public async Task<T> RunAsync(string key, Func<Task<T>> work, CancellationToken cancellation)
    {
        while (true)
        {
            var mine = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
            var flight = _flights.GetOrAdd(key, mine.Task);
            if (flight == mine.Task)
            {
                return await LeadAsync(key, mine, work).ConfigureAwait(false);
            }
            try
            {
                return await flight.WaitAsync(cancellation).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
            }
        }
    }

    private async Task<T> LeadAsync(string key, TaskCompletionSource<T> mine, Func<Task<T>> work)
    {
        try
        {
            var call = await work().ConfigureAwait(false);
            Land().SetResult(call);
            return call;
        }
        catch (OperationCanceledException)
        {
            Land().SetCanceled(CancellationToken.None);
            throw;
        }
        catch (Exception e)
        {
            Land().SetException(e);
            // Nobody else may be waiting; the exception goes on from here.
            _ = mine.Task.Exception;
            throw;
        }

        // Taken away first: whoever asks from now on finds the record, or asks again.
        TaskCompletionSource<T> Land()
        {
            _flights.TryRemove(key, out _);
            return mine;
        }
    }
}
