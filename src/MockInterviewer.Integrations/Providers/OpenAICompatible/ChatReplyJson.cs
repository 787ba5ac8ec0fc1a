using System.Text.Json;
using Microsoft.Extensions.AI;
using MockInterviewer.Integrations.Providers.Http;

namespace MockInterviewer.Integrations.Providers.OpenAICompatible;

/// <summary>Reads a reply, or a chunk of one, of any server that speaks OpenAI's protocol more or less.</summary>
internal static class ChatReplyJson
{
    private const string RefusalCode = "Refusal";

    /// <summary>A chunk's words, end and token counts, whichever of them it has.</summary>
    /// <param name="message">What the words stand under: message in a whole reply, delta in a chunk.</param>
    /// <exception cref="ProviderHttpException">The server tells of an error in the place of a reply, or the JSON is spoilt.</exception>
    public static ChatResponseUpdate Read(ReadOnlyMemory<byte> json, string message)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement, message);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new ProviderHttpException(200, null, BodyKind.BrokenJson);
        }
    }

    private static ChatResponseUpdate Read(JsonElement reply, string message)
    {
        var choice = reply.Child("choices") is { ValueKind: JsonValueKind.Array } choices && choices.GetArrayLength() > 0 ? choices[0] : default;
        if ((choice.ValueKind is JsonValueKind.Undefined || reply.Child("error").ValueKind is JsonValueKind.Object) && ProviderError.Read(reply) is { } error)
        {
            throw ProviderHttpException.InReply(error);
        }
        var update = new ChatResponseUpdate(ChatRole.Assistant, Contents(choice.Child(message)))
        {
            ModelId = reply.Text("model"),
            ResponseId = reply.Text("id"),
            FinishReason = Reason(choice.Text("finish_reason")),
        };
        if (reply.Child("usage") is { ValueKind: JsonValueKind.Object } usage)
        {
            update.Contents.Add(new UsageContent(Usage(usage)));
        }
        return update;
    }

    private static List<AIContent> Contents(JsonElement message)
    {
        var contents = new List<AIContent>();
        if (Words(message.Child("content")) is { Length: > 0 } words)
        {
            contents.Add(new TextContent(words));
        }
        if (message.Text("refusal") is { Length: > 0 } refusal)
        {
            contents.Add(new ErrorContent(refusal) { ErrorCode = RefusalCode });
        }
        return contents;
    }

    /// <summary>Mostly a text; some servers send parts, of which those of type text are the words and others the thinking.</summary>
    private static string? Words(JsonElement content) => content.ValueKind switch
    {
        JsonValueKind.String => content.GetString(),
        JsonValueKind.Array => string.Concat(content.EnumerateArray().Where(p => p.Text("type") == "text").Select(p => p.Text("text"))),
        _ => null,
    };

    /// <summary>Servers have more words for a good end than can be listed.</summary>
    private static ChatFinishReason? Reason(string? word) => word switch
    {
        null or "" => null,
        "length" or "max_tokens" => ChatFinishReason.Length,
        "content_filter" => ChatFinishReason.ContentFilter,
        "error" => throw new ProviderHttpException(500, null, BodyKind.Json),
        _ => ChatFinishReason.Stop,
    };

    private static UsageDetails Usage(JsonElement usage) => new()
    {
        InputTokenCount = Count(usage, "prompt_tokens"),
        OutputTokenCount = Count(usage, "completion_tokens"),
        TotalTokenCount = Count(usage, "total_tokens"),
        CachedInputTokenCount = Count(usage.Child("prompt_tokens_details"), "cached_tokens"),
        ReasoningTokenCount = Count(usage.Child("completion_tokens_details"), "reasoning_tokens"),
    };

    private static long? Count(JsonElement parent, string name) =>
        parent.Child(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var count) ? count : null;
}
