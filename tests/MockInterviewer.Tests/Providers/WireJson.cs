using System.Text.Json.Nodes;

namespace MockInterviewer.Tests.Providers;

/// <summary>Replies as OpenAI and Anthropic write them.</summary>
internal static class WireJson
{
    public static string Models(IEnumerable<string> names, bool anthropic) => new JsonObject
    {
        ["object"] = "list",
        ["data"] = new JsonArray([.. names.Select(n => anthropic
            ? new JsonObject { ["type"] = "model", ["id"] = n, ["display_name"] = n, ["created_at"] = "2025-01-01T00:00:00Z" }
            : new JsonObject { ["id"] = n, ["object"] = "model", ["created"] = 1, ["owned_by"] = "test" })]),
        ["has_more"] = false,
        ["first_id"] = null,
        ["last_id"] = null,
    }.ToJsonString();

    public static string Whole(FakeReply reply, string model, bool anthropic) => (anthropic ? new JsonObject
    {
        ["id"] = "msg_1",
        ["type"] = "message",
        ["role"] = "assistant",
        ["model"] = model,
        ["content"] = reply.Text.Length == 0 ? [] : new JsonArray(new JsonObject { ["type"] = "text", ["text"] = reply.Text }),
        ["stop_reason"] = StopReason(reply),
        ["stop_sequence"] = null,
        ["usage"] = AnthropicUsage(reply),
    } : new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion",
        ["created"] = 1,
        ["model"] = model,
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = reply.Refusal is null ? reply.Text : null, ["refusal"] = reply.Refusal },
            ["finish_reason"] = reply.FinishReason,
        }),
        ["usage"] = OpenAIUsage(reply),
    }).ToJsonString();

    /// <summary>The reply's server-sent events, chunk by chunk: those with a piece of the words are marked.</summary>
    public static IEnumerable<(string Event, bool IsPiece)> Events(FakeReply reply, string model, bool anthropic) =>
        anthropic ? AnthropicEvents(reply, model) : OpenAIEvents(reply, model);

    private static IEnumerable<(string, bool)> OpenAIEvents(FakeReply reply, string model)
    {
        foreach (var piece in reply.Pieces)
        {
            yield return (OpenAIChunk(model, new JsonObject { ["role"] = "assistant", ["content"] = piece }, null), true);
        }
        if (reply.Refusal is { } refusal)
        {
            yield return (OpenAIChunk(model, new JsonObject { ["refusal"] = refusal }, null), true);
        }
        yield return (OpenAIChunk(model, [], reply.FinishReason), false);
        var usage = new JsonObject
        {
            ["id"] = "chatcmpl-1",
            ["object"] = "chat.completion.chunk",
            ["created"] = 1,
            ["model"] = model,
            ["choices"] = new JsonArray(),
            ["usage"] = OpenAIUsage(reply),
        };
        yield return ($"data: {usage.ToJsonString()}\n\n", false);
        yield return ("data: [DONE]\n\n", false);
    }

    private static string OpenAIChunk(string model, JsonObject delta, string? finishReason) => "data: " + new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion.chunk",
        ["created"] = 1,
        ["model"] = model,
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finishReason }),
    }.ToJsonString() + "\n\n";

    private static IEnumerable<(string, bool)> AnthropicEvents(FakeReply reply, string model)
    {
        var start = JsonNode.Parse(Whole(reply with { Pieces = [], FinishReason = "stop", Refusal = null, OutputTokens = 1 }, model, anthropic: true))!;
        start["stop_reason"] = null;
        yield return (AnthropicEvent("message_start", new JsonObject { ["message"] = start }), false);
        yield return (AnthropicEvent("content_block_start", new JsonObject
        {
            ["index"] = 0,
            ["content_block"] = new JsonObject { ["type"] = "text", ["text"] = "" },
        }), false);
        foreach (var piece in reply.Pieces)
        {
            yield return (AnthropicEvent("content_block_delta", new JsonObject
            {
                ["index"] = 0,
                ["delta"] = new JsonObject { ["type"] = "text_delta", ["text"] = piece },
            }), true);
        }
        yield return (AnthropicEvent("content_block_stop", new JsonObject { ["index"] = 0 }), false);
        yield return (AnthropicEvent("message_delta", new JsonObject
        {
            ["delta"] = new JsonObject { ["stop_reason"] = StopReason(reply), ["stop_sequence"] = null },
            ["usage"] = new JsonObject { ["output_tokens"] = reply.OutputTokens },
        }), false);
        yield return (AnthropicEvent("message_stop", []), false);
    }

    private static string AnthropicEvent(string type, JsonObject data)
    {
        data["type"] = type;
        return $"event: {type}\ndata: {data.ToJsonString()}\n\n";
    }

    private static string StopReason(FakeReply reply) => (reply.Refusal, reply.FinishReason) switch
    {
        (not null, _) or (_, "content_filter") => "refusal",
        (_, "length") => "max_tokens",
        (_, "stop") => "end_turn",
        var (_, other) => other,
    };

    private static JsonObject OpenAIUsage(FakeReply reply) => new()
    {
        ["prompt_tokens"] = reply.InputTokens,
        ["completion_tokens"] = reply.OutputTokens,
        ["total_tokens"] = reply.InputTokens + reply.OutputTokens,
        ["prompt_tokens_details"] = new JsonObject { ["cached_tokens"] = reply.CachedTokens },
    };

    /// <summary>Anthropic counts cached tokens apart from the others.</summary>
    private static JsonObject AnthropicUsage(FakeReply reply) => new()
    {
        ["input_tokens"] = reply.InputTokens - reply.CachedTokens,
        ["cache_read_input_tokens"] = reply.CachedTokens,
        ["cache_creation_input_tokens"] = 0,
        ["output_tokens"] = reply.OutputTokens,
    };
}
