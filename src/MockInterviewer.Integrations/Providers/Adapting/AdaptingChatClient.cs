using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using MockInterviewer.Integrations.Providers.Http;

namespace MockInterviewer.Integrations.Providers.Adapting;

/// <summary>
/// Finds out what a server lacks by being refused, asks again without it, and remembers it once the server has answered: later calls are right
/// at the first attempt.
/// </summary>
internal sealed class AdaptingChatClient(IChatClient inner, KnownLacks known, LackFinder finder, RequestForm form) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var request = messages.ToList();
        var asked = Asked.By(request, options, streaming: false);
        var lacks = known.Now;
        ProviderHttpException? first = null;
        while (true)
        {
            try
            {
                var reply = await base.GetResponseAsync(form.Messages(request, options, lacks), RequestForm.Options(options, lacks), cancellationToken);
                if (IsSilentRefusal(reply, options) && finder.WeakerJson(lacks, asked) is { } weaker)
                {
                    lacks = weaker;
                    continue;
                }
                known.Add(lacks);
                return reply;
            }
            catch (ProviderHttpException e) when (finder.Next(e, lacks, asked) is { } next)
            {
                first ??= e;
                lacks = next;
            }
            catch (ProviderHttpException) when (first is not null)
            {
                // Leaving things away did not help: what the server said of the request as it was meant is what counts.
                throw first;
            }
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var request = messages.ToList();
        var (stream, more, lacks) = await OpenAsync(request, options, cancellationToken);
        if (stream is null)
        {
            foreach (var update in await WholeAsync(request, options, lacks, cancellationToken))
            {
                yield return update;
            }
            yield break;
        }
        await using (stream)
        {
            while (more)
            {
                yield return stream.Current;
                more = await stream.MoveNextAsync();
            }
        }
    }

    /// <summary>Begins a stream; what the server lacks shows before its first words.</summary>
    /// <returns>No stream where the server has none.</returns>
    private async Task<(IAsyncEnumerator<ChatResponseUpdate>? Stream, bool More, ServerLacks Lacks)> OpenAsync(
        List<ChatMessage> request, ChatOptions? options, CancellationToken cancellationToken)
    {
        var asked = Asked.By(request, options, streaming: true);
        var lacks = known.Now;
        ProviderHttpException? first = null;
        while (!lacks.Streaming)
        {
            var stream = base.GetStreamingResponseAsync(form.Messages(request, options, lacks), RequestForm.Options(options, lacks), cancellationToken)
                .GetAsyncEnumerator(cancellationToken);
            try
            {
                var more = await stream.MoveNextAsync();
                known.Add(lacks);
                return (stream, more, lacks);
            }
            catch (Exception e)
            {
                await stream.DisposeAsync();
                if (Without(e, lacks, asked) is not { } next)
                {
                    throw e is ProviderHttpException && first is not null ? first : e;
                }
                first ??= e as ProviderHttpException;
                lacks = next;
            }
        }
        return (null, false, lacks);
    }

    /// <returns>What to try next after a failure, or null.</returns>
    private ServerLacks? Without(Exception failure, ServerLacks lacks, Asked asked) => failure switch
    {
        StreamingRefusedException => lacks with { Streaming = true },
        ProviderHttpException refusal => finder.Next(refusal, lacks, asked),
        _ => null,
    };

    /// <summary>One reply in place of a stream.</summary>
    private async Task<ChatResponseUpdate[]> WholeAsync(
        List<ChatMessage> request, ChatOptions? options, ServerLacks lacks, CancellationToken cancellationToken)
    {
        var reply = await GetResponseAsync(request, options, cancellationToken);
        known.Add(lacks);
        reply.FinishReason ??= ChatFinishReason.Stop;
        return reply.ToChatResponseUpdates();
    }

    /// <summary>Some servers accept a schema that they cannot hold a model to, and then reply with nothing.</summary>
    private static bool IsSilentRefusal(ChatResponse reply, ChatOptions? options) =>
        options?.ResponseFormat is ChatResponseFormatJson
        && string.IsNullOrWhiteSpace(reply.Text)
        && (reply.FinishReason is null || reply.FinishReason == ChatFinishReason.Stop)
        && !reply.Messages.Any(m => m.Contents.OfType<ErrorContent>().Any());
}
