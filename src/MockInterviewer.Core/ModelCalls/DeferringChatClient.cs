using System.Collections.Concurrent;
using Microsoft.Extensions.AI;

namespace MockInterviewer.Core.ModelCalls;

/// <summary>
/// Notes calls in place of making them, so that a grader which is asked to grade tells what it would ask. The client recording calls stands
/// before it: what is on record is answered as ever. May be used from several threads.
/// </summary>
public sealed class DeferringChatClient(IChatClient inner, TimeProvider time) : DelegatingChatClient(inner)
{
    private readonly ChatClientMetadata? _metadata = inner.GetService<ChatClientMetadata>();
    private readonly ConcurrentQueue<DeferredCall> _calls = new();
    private int _asksNext;

    /// <summary>Whether the next call, and only that, is made after all. It says no when it was.</summary>
    public bool AsksNext
    {
        get => Volatile.Read(ref _asksNext) > 0;
        set => Volatile.Write(ref _asksNext, value ? 1 : 0);
    }

    /// <summary>Why the last call that was made got no usable reply; null when it got one, or none was made.</summary>
    public ModelCallException? Fault { get; private set; }

    /// <inheritdoc/>
    /// <exception cref="CallDeferredException">The call was noted.</exception>
    /// <exception cref="InvalidOperationException">It is none that can be found again.</exception>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ChatMessage> list = [.. messages];
        if (Interlocked.Exchange(ref _asksNext, 0) > 0)
        {
            return await AskAheadAsync(list, options, cancellationToken).ConfigureAwait(false);
        }
        var context = ModelCallContext.Of(options) is { ContentKey: not null } known
            ? known
            : throw new InvalidOperationException("only a call with a key can be deferred");
        _calls.Enqueue(new DeferredCall(CallDescription.Of(context, _metadata, list, options, time.GetUtcNow()), list, options!));
        throw new CallDeferredException(CallDeferredException.NotThere);
    }

    /// <summary>What was noted since this was last asked.</summary>
    public IReadOnlyList<DeferredCall> Take()
    {
        var taken = new List<DeferredCall>();
        while (_calls.TryDequeue(out var call))
        {
            taken.Add(call);
        }
        return taken;
    }

    private async Task<ChatResponse> AskAheadAsync(IReadOnlyList<ChatMessage> messages, ChatOptions? options, CancellationToken cancellation)
    {
        Fault = null;
        try
        {
            return await base.GetResponseAsync(messages, options, cancellation).ConfigureAwait(false);
        }
        catch (ModelCallException e)
        {
            Fault = e;
            throw;
        }
    }
}
