using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using MockInterviewer.Core.ModelCalls;

namespace MockInterviewer.Integrations.Providers.Faults;

/// <summary>Gives on usable replies only; every failure leaves it as a <see cref="ModelCallException"/>, and cancellation as it is.</summary>
internal sealed class CheckedChatClient(IChatClient inner, CallFaults faults) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var asked = messages.ToList();
        var reply = await NamedAsync(base.GetResponseAsync(asked, options, cancellationToken), asked, cancellationToken);
        return faults.Replies.Of(reply, streamed: false) is { } fault ? throw fault : reply;
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var asked = messages.ToList();
        var updates = new List<ChatResponseUpdate>();
        await using var stream = base.GetStreamingResponseAsync(asked, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NamedAsync(stream.MoveNextAsync().AsTask(), asked, cancellationToken))
        {
            updates.Add(stream.Current);
            yield return stream.Current;
        }
        if (faults.Replies.Of(updates.ToChatResponse(), streamed: true) is { } fault)
        {
            throw fault;
        }
    }

    private async Task<T> NamedAsync<T>(Task<T> call, List<ChatMessage> asked, CancellationToken cancellationToken)
    {
        try
        {
            return await call;
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // What breaks because the caller left is no fault of the provider.
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception e) when (faults.Of(e, asked) is { } fault)
        {
            throw fault;
        }
    }
}
