using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace MockInterviewer.Core.ModelCalls;

/// <summary>
/// Records every call, and answers from the record what was asked before: with nothing changed, no model is called. Calls that ask the
/// same at the same time become one. A call without a <see cref="ModelCallContext"/> goes through unrecorded.
/// </summary>
/// <param name="price">Of the client's model; null when it is not known.</param>
/// <param name="isFresh">Whether to ask again what the record could answer.</param>
public sealed class RecordingChatClient(IChatClient inner, IModelCallStore store, ModelPrice? price, bool isFresh, TimeProvider time)
    : DelegatingChatClient(inner)
{
    private readonly SingleFlight<ModelCall> _flights = new();
    private readonly ChatClientMetadata? _metadata = inner.GetService<ChatClientMetadata>();

    /// <inheritdoc/>
    /// <exception cref="ModelCallException">The model gave no usable reply.</exception>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (ModelCallContext.Of(options) is not { } context)
        {
            return await base.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        }
        IReadOnlyList<ChatMessage> list = [.. messages];
        var asked = Describe(context, list, options);
        return asked.Key is null
            ? (await AskAsync(asked, list, options, cancellationToken).ConfigureAwait(false)).Response
            : await AnswerAsync(asked, list, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>As it comes; it is recorded when it ends, also when it was broken off.</summary>
    /// <exception cref="ModelCallException">The model gave no usable reply.</exception>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ChatMessage> list = [.. messages];
        var asked = ModelCallContext.Of(options) is { } context ? Describe(context, list, options) : null;
        if (asked?.Key is { } key && Recorded(key) is { } kept)
        {
            yield return new ChatResponseUpdate(ChatRole.Assistant, kept.Reply);
            yield break;
        }
        await using var updates = base.GetStreamingResponseAsync(list, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        var stream = new RecordedStream(updates);
        var start = time.GetTimestamp();
        try
        {
            while (await stream.MoveNextAsync().ConfigureAwait(false))
            {
                yield return updates.Current;
            }
        }
        finally
        {
            if (asked is not null)
            {
                await store.AppendAsync(stream.Complete(asked, price) with { Duration = time.GetElapsedTime(start) }).ConfigureAwait(false);
            }
        }
    }

    private ModelCall? Recorded(string key) => isFresh ? null : store.Find(key);

    /// <summary>From the record, or from whoever is asking the same just now, or from the model.</summary>
    private async Task<ChatResponse> AnswerAsync(ModelCall asked, IReadOnlyList<ChatMessage> messages, ChatOptions? options, CancellationToken cancellation)
    {
        ChatResponse? own = null;
        var call = await _flights.RunAsync(asked.Key!, async () =>
        {
            if (Recorded(asked.Key!) is { } kept)
            {
                return kept;
            }
            (own, var made) = await AskAsync(asked, messages, options, cancellation).ConfigureAwait(false);
            return made;
        }, cancellation).ConfigureAwait(false);
        return own ?? ReplyOf(call);
    }

    private async Task<(ChatResponse Response, ModelCall Call)> AskAsync(
        ModelCall asked, IReadOnlyList<ChatMessage> messages, ChatOptions? options, CancellationToken cancellation)
    {
        var start = time.GetTimestamp();
        using var hold = CallHold.Open();
        try
        {
            var response = await base.GetResponseAsync(messages, options, cancellation).ConfigureAwait(false);
            var call = asked.Priced(CallTokens.Of(response.Usage), price) with { Reply = response.Text, Duration = time.GetElapsedTime(start) };
            await store.AppendAsync(call).ConfigureAwait(false);
            return (new ModelCallOutcome(call.CostUsd, FromRecord: false).AddTo(response).OnReject(() => Reject(call)), call);
        }
        catch (ModelCallException e)
        {
            await store.AppendAsync(asked.Priced(e.Tokens, price) with { Fault = e.Fault, Duration = time.GetElapsedTime(start) }).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>A reply that was there already; it takes no tokens and costs nothing.</summary>
    private ChatResponse ReplyOf(ModelCall call) => new ModelCallOutcome(0, FromRecord: true)
        .AddTo(new ChatResponse(new ChatMessage(ChatRole.Assistant, call.Reply)) { ModelId = call.Model })
        .OnReject(() => Reject(call));

    private void Reject(ModelCall call)
    {
        if (call.Key is not null)
        {
            store.Append(call with
            {
                Reply = null,
                Fault = ModelCallFault.Unreadable,
                InputTokens = 0,
                CachedTokens = 0,
                OutputTokens = 0,
                CostUsd = 0,
                StartedAt = time.GetUtcNow(),
                Duration = TimeSpan.Zero,
            });
        }
    }

    private ModelCall Describe(ModelCallContext context, IReadOnlyList<ChatMessage> messages, ChatOptions? options) =>
        CallDescription.Of(context, _metadata, messages, options, time.GetUtcNow());
}
