using System.Runtime.CompilerServices;
using System.Text;
using Anthropic;
using Anthropic.Exceptions;
using Anthropic.Models.Messages;
using Microsoft.Extensions.AI;
using MockInterviewer.Integrations.Providers.Faults;
using MockInterviewer.Integrations.Providers.Http;

namespace MockInterviewer.Integrations.Providers.Anthropic;

/// <summary>A model of Anthropic, by its package's own adapter, with what that lacks: a refusal told apart from a filter, the tokens of a streamed
/// request, errors in the middle of a stream, and marks that let the stable part of a prompt be cached.</summary>
internal sealed class ClaudeChatClient(AnthropicClient client, ProviderConnection connection, string model)
    : DelegatingChatClient(client.AsIChatClient(model, LongestReply))
{
    /// <summary>Where the prompt names none; Anthropic requires one.</summary>
    private const int LongestReply = 4096;

    private readonly ChatClientMetadata _metadata = new(connection.Settings.Name, connection.Address, model);

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            var reply = await base.GetResponseAsync(WithCacheMark(messages), OneOfTwo(options), cancellationToken);
            reply.FinishReason = Named(reply.FinishReason);
            return reply;
        }
        catch (AnthropicInvalidDataException)
        {
            throw new ProviderHttpException(200, null, BodyKind.BrokenJson);
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Usage? atStart = null;
        await using var stream = base.GetStreamingResponseAsync(WithCacheMark(messages), OneOfTwo(options), cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(stream))
        {
            var update = stream.Current;
            atStart = (update.RawRepresentation as RawMessageStreamEvent)?.Value is RawMessageStartEvent start ? start.Message.Usage : atStart;
            update.FinishReason = Named(update.FinishReason);
            CountInput(update, atStart);
            yield return update;
        }
    }

    public override object? GetService(System.Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType == typeof(ChatClientMetadata) ? _metadata : base.GetService(serviceType, serviceKey);

    private static async ValueTask<bool> NextAsync(IAsyncEnumerator<ChatResponseUpdate> stream)
    {
        try
        {
            return await stream.MoveNextAsync();
        }
        catch (AnthropicSseException e)
        {
            throw ProviderHttpException.InReply(ErrorIn(e.Message));
        }
        catch (AnthropicInvalidDataException)
        {
            throw new ProviderHttpException(200, null, BodyKind.BrokenJson);
        }
    }

    /// <summary>The package tells what the server said only within its message, as JSON between quotation marks.</summary>
    private static ProviderError ErrorIn(string message) =>
        (message.IndexOf('{'), message.LastIndexOf('}')) is var (start, end) && start >= 0 && end > start
            && ProviderError.Read(Encoding.UTF8.GetBytes(message[start..(end + 1)])) is { } error ? error : ProviderError.None;

    /// <summary>Instructions are the stable part of a request; Anthropic keeps only what is marked, and passes over marks on short text.</summary>
    private static List<ChatMessage> WithCacheMark(IEnumerable<ChatMessage> messages)
    {
        var marked = messages.ToList();
        var last = marked.FindLastIndex(m => m.Role == ChatRole.System);
        if (last >= 0)
        {
            marked[last] = new ChatMessage(ChatRole.System, [new TextContent(marked[last].Text).WithCacheControl(new CacheControlEphemeral())]);
        }
        return marked;
    }

    /// <summary>Newer models refuse temperature and top_p together.</summary>
    private static ChatOptions? OneOfTwo(ChatOptions? options)
    {
        if (options is not { Temperature: not null, TopP: not null })
        {
            return options;
        }
        var one = options.Clone();
        one.TopP = null;
        return one;
    }

    /// <summary>The package calls a refusal a filter's work.</summary>
    private static ChatFinishReason? Named(ChatFinishReason? reason) => reason == ChatFinishReason.ContentFilter ? ReplyFaults.Declined : reason;

    /// <summary>The tokens of a streamed request are told at its start only, and the package counts those of its end.</summary>
    private static void CountInput(ChatResponseUpdate update, Usage? atStart)
    {
        foreach (var usage in update.Contents.OfType<UsageContent>().Where(u => u.Details.InputTokenCount is null && atStart is not null))
        {
            usage.Details.CachedInputTokenCount = atStart!.CacheReadInputTokens;
            usage.Details.InputTokenCount = atStart.InputTokens + (atStart.CacheReadInputTokens ?? 0) + (atStart.CacheCreationInputTokens ?? 0);
            usage.Details.TotalTokenCount = usage.Details.InputTokenCount + usage.Details.OutputTokenCount;
        }
    }
}
