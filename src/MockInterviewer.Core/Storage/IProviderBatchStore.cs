using MockInterviewer.Core.ModelCalls;

namespace MockInterviewer.Core.Storage;

/// <summary>Keeps which calls wait in which batch of a provider. What is written is on disk when its task ends, in the order of the calls.</summary>
public interface IProviderBatchStore
{
    /// <summary>Those whose replies are not merged yet, the oldest first.</summary>
    IReadOnlyList<ProviderBatch> Open(ProviderAccount account);

    /// <summary>Whether a call with the key waits in any batch.</summary>
    bool Waits(string key);

    /// <summary>The call as it was handed in; null when none with the key waits in the batch.</summary>
    ModelCall? Find(string token, string key);

    Task BeginAsync(ProviderBatch batch);

    /// <param name="calls">Of one batch; each waits nowhere else.</param>
    Task AddAsync(string token, IReadOnlyList<ModelCall> calls);

    Task SetIdAsync(string token, string id);

    /// <summary>Makes a call that waits in the batch one on record, in one step. One that waits there no more, because another run fetched the
    /// same batch, is on record already.</summary>
    Task RecordAsync(string token, ModelCall call);

    /// <summary>Ends a batch: none of its calls waits any more.</summary>
    Task CloseAsync(string token);
}
