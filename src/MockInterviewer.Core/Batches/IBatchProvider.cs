using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Core.Batches;

/// <summary>A provider that takes calls by the file and replies within a day. Its failures are <see cref="ModelCallException"/>s.</summary>
public interface IBatchProvider
{
    ProviderAccount Account { get; }

    /// <summary>The call as a line of a file, with its line break; the same request that would be sent by itself.</summary>
    ReadOnlyMemory<byte> LineOf(DeferredCall call);

    /// <summary>Sends a file of lines and has it worked on. Never sends twice by itself.</summary>
    /// <param name="token">Kept with the batch.</param>
    /// <returns>The batch's id.</returns>
    Task<string> SendAsync(string token, Stream lines, CancellationToken cancellation);

    /// <summary>The id of the batch with a token; null when there is none.</summary>
    Task<string?> FindAsync(string token, CancellationToken cancellation);

    Task<ProviderBatchState> LookAsync(string id, CancellationToken cancellation);

    /// <summary>Whatever its files say, in their order; a file that is not there any more says nothing.</summary>
    IAsyncEnumerable<BatchReply> ReadAsync(ProviderBatchState batch, CancellationToken cancellation);
}
