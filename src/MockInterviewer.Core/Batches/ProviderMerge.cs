using System.Collections.Immutable;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Core.Batches;

/// <summary>
/// Puts what a provider's files say on record, call by call, as if each had been made by itself; a run then grades from there. What has no
/// reply is pending again. May be killed and run again at any moment.
/// </summary>
/// <param name="price">In files; null when it is not known.</param>
public sealed class ProviderMerge(IBatchProvider provider, IProviderBatchStore store, IModelCallStore calls, IGradeLedger ledger, ModelPrice? price)
{
    private const string Missing = "missing from the provider's files";

    /// <summary>So many writes wait for the disk together.</summary>
    private const int Together = 256;

    private readonly List<ProviderBatchState> _ended = [];
    private readonly List<ProviderBatchState> _running = [];
    private readonly SortedDictionary<string, int> _reasons = new(StringComparer.Ordinal);
    private readonly List<Task> _writes = [];
    private int _replies;
    private int _unknown;
    private decimal _cost;

    /// <summary>To be called once.</summary>
    public async Task<MergeReport> MergeAsync(CancellationToken cancellation)
    {
        var open = store.Open(provider.Account);
        foreach (var batch in open.Where(b => b.Id is not null))
        {
            var state = await provider.LookAsync(batch.Id!, cancellation).ConfigureAwait(false);
            if (state.IsEnded)
            {
                await MergeAsync(batch, state, cancellation).ConfigureAwait(false);
            }
            (state.IsEnded ? _ended : _running).Add(state);
        }
        return new MergeReport([.. _ended], [.. _running], open.Count(b => b.Id is null), _replies, price is null ? null : _cost,
            _reasons.ToImmutableSortedDictionary(StringComparer.Ordinal), _unknown);
    }

    private async Task MergeAsync(ProviderBatch batch, ProviderBatchState state, CancellationToken cancellation)
    {
        var settled = new HashSet<string>(StringComparer.Ordinal);
        var waiting = batch.Requests;
        await foreach (var reply in provider.ReadAsync(state, cancellation).ConfigureAwait(false))
        {
            if (reply.Key is not { } key || store.Find(batch.Token, key) is not { } asked)
            {
                // One that is on record was merged by a run that was stopped.
                _unknown += reply.Key is { } other && calls.Find(other) is not null ? 0 : 1;
            }
            else if (settled.Add(key))
            {
                waiting--;
                await TakeAsync(batch.Token, asked, reply).ConfigureAwait(false);
            }
        }
        await WrittenAsync().ConfigureAwait(false);
        Count(state.Error is { } error ? $"the batch failed ({error})" : Missing, waiting);
        // In this order: what is given back before the batch is closed is only looked at once more after a kill.
        await ledger.GiveBackAsync(batch.Token).ConfigureAwait(false);
        await store.CloseAsync(batch.Token).ConfigureAwait(false);
    }

    private async Task TakeAsync(string token, ModelCall asked, BatchReply reply)
    {
        var call = asked.Priced(reply.Tokens, price) with { Reply = reply.Text, Fault = reply.Fault };
        _cost += call.CostUsd ?? 0;
        _replies += reply.Text is null ? 0 : 1;
        Count(reply.Reason, reply.Text is null ? 1 : 0);
        if (reply.Text is not null || reply.Tokens is not null)
        {
            _writes.Add(store.RecordAsync(token, call));
        }
        if (_writes.Count == Together)
        {
            await WrittenAsync().ConfigureAwait(false);
        }
    }

    private async Task WrittenAsync()
    {
        await Task.WhenAll(_writes).ConfigureAwait(false);
        _writes.Clear();
    }

    private void Count(string reason, int number)
    {
        if (number > 0)
        {
            _reasons[reason] = _reasons.GetValueOrDefault(reason) + number;
        }
    }
}
