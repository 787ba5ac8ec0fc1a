using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using MockInterviewer.Integrations.Providers.Adapting;
using MockInterviewer.Integrations.Providers.Http;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace MockInterviewer.Integrations.Providers.OpenAICompatible;

/// <summary>A model of OpenAI, Azure or a server like them. Bodies are written and read here: the package's own types throw at an end reason that
/// OpenAI has not got, and many servers have some.</summary>
internal sealed class OpenAIChatClient(ChatClient client, ProviderConnection connection, string model) : IChatClient
{
    private readonly ChatClientMetadata _metadata = new(connection.Settings.Name, connection.Address, model);

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var body = BinaryContent.Create(ChatRequestJson.Write(model, messages, options, connection.HasNewLimit, stream: false));
        var result = await client.CompleteChatAsync(body, new RequestOptions { CancellationToken = cancellationToken });
        return new[] { ChatReplyJson.Read(result.GetRawResponse().Content.ToMemory(), "message") }.ToChatResponse();
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var body = BinaryContent.Create(ChatRequestJson.Write(model, messages, options, connection.HasNewLimit, stream: true));
        var result = await client.CompleteChatAsync(body, new RequestOptions { CancellationToken = cancellationToken, BufferResponse = false });
        using var response = result.GetRawResponse();
        if (response.Headers.TryGetValue("Content-Type", out var type) && type?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true)
        {
            throw new StreamingRefusedException();
        }
        await foreach (var item in SseParser.Create(response.ContentStream!, (_, data) => data.ToArray()).EnumerateAsync(cancellationToken))
        {
            if (item.Data.AsSpan().SequenceEqual("[DONE]"u8))
            {
                break;
            }
            if (item.Data.Length > 0)
            {
                yield return ChatReplyJson.Read(item.Data, "delta");
            }
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(ChatClientMetadata) ? _metadata
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    /// <summary>The connection belongs to the run.</summary>
    public void Dispose()
    {
    }
}
