using Microsoft.Extensions.AI;

namespace MockInterviewer.Core.ModelCalls;

/// <summary>Makes no call whose reply is awaited from a provider's batch: it would be paid for twice. It goes by the call's own key, which is the
/// same in every version of the program. The client recording calls stands before it.</summary>
/// <param name="waits">Whether the call with a key waits in a batch.</param>
public sealed class AwaitedCallsChatClient(IChatClient inner, Func<string, bool> waits, TimeProvider time) : DelegatingChatClient(inner)
{
    private readonly ChatClientMetadata? _metadata = inner.GetService<ChatClientMetadata>();

    /// <inheritdoc/>
    /// <exception cref="CallDeferredException">Its reply is awaited.</exception>
    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ChatMessage> list = [.. messages];
        return ModelCallContext.Of(options) is { ContentKey: not null } context
            && waits(CallDescription.Of(context, _metadata, list, options, time.GetUtcNow()).Key!)
                ? throw new CallDeferredException(CallDeferredException.Awaited)
                : base.GetResponseAsync(list, options, cancellationToken);
    }
}
