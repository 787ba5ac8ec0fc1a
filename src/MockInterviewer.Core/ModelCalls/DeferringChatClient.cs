using System.Collections.Concurrent;
using Microsoft.Extensions.AI;

namespace MockInterviewer.Core.ModelCalls;

/// <summary>
/// Notes calls in place of making them, so that a grader which is asked to grade tells what it would ask. The client recording calls stands
/// before it: what is on record is answered as ever. May be used from several threads.
/// </summary>
/// <param name="asksAhead">Whether the first call is made after all: before thousands of lines are handed in it shows that the key is good and
/// what the model does not take.</param>
public sealed class DeferringChatClient(IChatClient inner, bool asksAhead, TimeProvider time) : DelegatingChatClient(inner)
{
    private readonly ChatClientMetadata? _metadata = inner.GetService<ChatClientMetadata>();
    private readonly ConcurrentQueue<DeferredCall> _calls = new();
    private int _asked;

    /// <summary>Why the call that was made got no usable reply; null when it got one, or was not made.</summary>
    public ModelCallException? Fault { get; private set; }

    public bool HasAsked => Volatile.Read(ref _asked) > 0;

    /// <inheritdoc/>
    /// <exception cref="CallDeferredException">The call was noted.</exception>
    /// <exception cref="InvalidOperationException">It is none that can be found again.</exception>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ChatMessage> list = [.. messages];
        if (asksAhead && Interlocked.Increment(ref _asked) == 1)
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
