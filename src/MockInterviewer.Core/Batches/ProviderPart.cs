using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Core.Batches;

/// <summary>
/// The file that is being filled, and how it is handed in: first what is about to be sent is on disk here, then it is sent, then the
/// provider's id is kept. Whenever the program is killed, the next one asks the provider by the token before anything is sent again.
/// </summary>
/// <param name="file">Emptied for each part.</param>
/// <param name="unique">Letters and digits, other ones at each call.</param>
internal sealed class ProviderPart(
    IBatchProvider provider, IProviderBatchStore store, IGradeLedger ledger, Stream file, ProviderBatchLimits limits, Func<string> unique, TimeProvider time)
{
    private readonly List<Task> _writes = [];
    private string? _token;
    private int _requests;
    private bool _mayBeSent;

    /// <summary>Ids and numbers of requests of what was sent.</summary>
    public List<(string Id, int Requests)> Sent { get; } = [];

    /// <summary>Batches of an earlier run that the provider has although their ids were not kept.</summary>
    public int Found { get; private set; }

    /// <summary>Settles what earlier runs left open between sending and keeping the id.</summary>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        foreach (var batch in store.Open(provider.Account).Where(b => b.Id is null))
        {
            if (await provider.FindAsync(batch.Token, cancellation).ConfigureAwait(false) is { } id)
            {
                await store.SetIdAsync(batch.Token, id).ConfigureAwait(false);
                Found++;
            }
            else
            {
                await DropAsync(batch.Token).ConfigureAwait(false);
            }
        }
    }

    /// <summary>All calls of an answer go into one file.</summary>
    public async Task AddAsync(LedgerKey key, string? record, IReadOnlyList<DeferredCall> calls, CancellationToken cancellation)
    {
        var lines = calls.Select(provider.LineOf).ToList();
        if (_requests > 0 && (_requests + lines.Count > limits.Requests || file.Length + lines.Sum(l => (long)l.Length) > limits.Bytes))
        {
            await SendAsync(cancellation).ConfigureAwait(false);
        }
        if (_token is null)
        {
            _token = ProviderBatch.TokenOf(unique());
            file.SetLength(0);
            _writes.Add(store.BeginAsync(new ProviderBatch(_token, null, provider.Account, 0, time.GetUtcNow())));
        }
        // Nobody waits for each of them: they are written in order, and all are there before anything is sent.
        _writes.Add(store.AddAsync(_token, [.. calls.Select(c => c.Call)]));
        _writes.Add(ledger.PutAsync(new LedgerRow(key, LedgerState.InFlight, record, _token, time.GetUtcNow())));
        foreach (var line in lines)
        {
            await file.WriteAsync(line, cancellation).ConfigureAwait(false);
        }
        _requests += lines.Count;
    }

    /// <summary>Hands in what has been added; nothing when that is nothing.</summary>
    public async Task SendAsync(CancellationToken cancellation)
    {
        if (_token is not { } token)
        {
            return;
        }
        await Task.WhenAll(_writes).ConfigureAwait(false);
        _writes.Clear();
        await file.FlushAsync(cancellation).ConfigureAwait(false);
        file.Position = 0;
        _mayBeSent = true;
        var id = await SendAsync(token, cancellation).ConfigureAwait(false);
        await store.SetIdAsync(token, id).ConfigureAwait(false);
        Sent.Add((id, _requests));
        (_token, _requests, _mayBeSent) = (null, 0, false);
    }

    /// <summary>Gives back what was added and certainly not sent.</summary>
    public async Task GiveBackAsync()
    {
        if (_token is { } token && !_mayBeSent)
        {
            await Task.WhenAll(_writes).ConfigureAwait(false);
            await DropAsync(token).ConfigureAwait(false);
        }
    }

    private async Task<string> SendAsync(string token, CancellationToken cancellation)
    {
        try
        {
            return await provider.SendAsync(token, file, cancellation).ConfigureAwait(false);
        }
        catch (ModelCallException e) when (e.Fault is ModelCallFault.Unreachable or ModelCallFault.Outage or ModelCallFault.TimedOut or ModelCallFault.ServerError)
        {
            throw new ModelCallException(e.Fault, $"{e.Message} It may have got the batch all the same: the next 'submit' asks for it before it sends anything.", e);
        }
        catch (ModelCallException)
        {
            _mayBeSent = false;
            throw;
        }
    }

    private async Task DropAsync(string token)
    {
        await ledger.GiveBackAsync(token).ConfigureAwait(false);
        await store.CloseAsync(token).ConfigureAwait(false);
    }
}
