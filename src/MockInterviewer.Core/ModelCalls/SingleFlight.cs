using System.Collections.Concurrent;

namespace MockInterviewer.Core.ModelCalls;

/// <summary>Does the same work once for all who ask for it at the same time.</summary>
internal sealed class SingleFlight
{
    private readonly ConcurrentDictionary<string, Task<ModelCall>> _flights = new(StringComparer.Ordinal);

    /// <summary>Work that fails fails for all; work whose asker left is done again for those who stayed.</summary>
    public async Task<ModelCall> RunAsync(string key, Func<Task<ModelCall>> work, CancellationToken cancellation)
    {
        while (true)
        {
            var mine = new TaskCompletionSource<ModelCall>(TaskCreationOptions.RunContinuationsAsynchronously);
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

    private async Task<ModelCall> LeadAsync(string key, TaskCompletionSource<ModelCall> mine, Func<Task<ModelCall>> work)
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
        TaskCompletionSource<ModelCall> Land()
        {
            _flights.TryRemove(key, out _);
            return mine;
        }
    }
}
