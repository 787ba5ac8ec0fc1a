using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace MockInterviewer.Core.ModelCalls;

/// <summary>Traces calls by OpenTelemetry's conventions for generative AI: model, settings, tokens, time, fault; never what was said.</summary>
public sealed class TracingChatClient(IChatClient inner, TimeProvider time) : DelegatingChatClient(inner)
{
    private readonly ChatClientMetadata? _metadata = inner.GetService<ChatClientMetadata>();

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var trace = CallTrace.Start(_metadata, options, time);
        try
        {
            var response = await base.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
            trace.End(response.ModelId, response.FinishReason, response.Usage);
            return response;
        }
        catch (Exception e)
        {
            trace.Fail(e);
            throw;
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // An activity that is current in a stream would leak into whoever reads it.
        var outside = Activity.Current;
        using var trace = CallTrace.Start(_metadata, options, time);
        Activity.Current = outside;
        await using var updates = base.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        var (model, finish, usage) = ((string?)null, (ChatFinishReason?)null, (UsageDetails?)null);
        while (await NextAsync(updates, trace).ConfigureAwait(false))
        {
            var update = updates.Current;
            (model, finish) = (update.ModelId ?? model, update.FinishReason ?? finish);
            usage = update.Contents.OfType<UsageContent>().LastOrDefault()?.Details ?? usage;
            yield return update;
        }
        trace.End(model, finish, usage);
    }

    private static async ValueTask<bool> NextAsync(IAsyncEnumerator<ChatResponseUpdate> updates, CallTrace trace)
    {
        try
        {
            return await updates.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            trace.Fail(e);
            throw;
        }
    }
}
