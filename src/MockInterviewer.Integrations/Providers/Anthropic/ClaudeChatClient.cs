using System.Runtime.CompilerServices;
using System.Text;
using Anthropic;
using Anthropic.Exceptions;
using Anthropic.Models.Messages;
using Microsoft.Extensions.AI;
using MockInterviewer.Integrations.Providers.Faults;
using MockInterviewer.Integrations.Providers.Http;

namespace MockInterviewer.Integrations.Providers.Anthropic;

/// <summary>A model of Anthropic, by its package's own adapter, with what that lacks: a refusal told apart from a filter, errors in
/// the middle of a stream, and marks that let the stable part of a prompt be cached. Its protocol has no temperature, top_p or seed any more.</summary>
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
            var reply = await base.GetResponseAsync(WithCacheMark(messages), options, cancellationToken);
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
        await using var stream = base.GetStreamingResponseAsync(WithCacheMark(messages), options, cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(stream))
        {
            var update = stream.Current;
            update.FinishReason = Named(update.FinishReason);
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

    /// <summary>The package calls a refusal a filter's work.</summary>
    private static ChatFinishReason? Named(ChatFinishReason? reason) => reason == ChatFinishReason.ContentFilter ? ReplyFaults.Declined : reason;
}
