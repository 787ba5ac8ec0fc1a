using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using MockInterviewer.Integrations.Providers.Adapting;

namespace MockInterviewer.Integrations.Providers.OpenAICompatible;

/// <summary>Writes the body of a request for a chat.</summary>
internal static class ChatRequestJson
{
    private const string NewLimit = "max_completion_tokens";
    private const string OldLimit = "max_tokens";
    private const string DefaultSchemaName = "reply";

    /// <summary>OpenAI's strict schemas close every object and require every field.</summary>
    private static readonly AIJsonSchemaTransformCache Strict = new(new AIJsonSchemaTransformOptions
    {
        DisallowAdditionalProperties = true,
        RequireAllProperties = true,
    });

    /// <param name="newLimit">Whether the usual name for the longest reply is the newer one: reasoning models know no other, and most local
    /// servers pass over it.</param>
    public static BinaryData Write(string model, IEnumerable<ChatMessage> messages, ChatOptions? options, bool newLimit, bool stream)
    {
        var body = new JsonObject
        {
            ["model"] = model,
            ["messages"] = new JsonArray([.. messages.Select(m => new JsonObject { ["role"] = m.Role.Value, ["content"] = m.Text })]),
        };
        Add(body, "temperature", options?.Temperature is { } temperature ? Exact(temperature) : null);
        Add(body, "top_p", options?.TopP is { } topP ? Exact(topP) : null);
        Add(body, "seed", options?.Seed);
        Add(body, newLimit == (RequestForm.LimitOf(options) is TokenLimit.Usual) ? NewLimit : OldLimit, options?.MaxOutputTokens);
        Add(body, "response_format", Format(options?.ResponseFormat));
        if (stream)
        {
            body["stream"] = true;
            Add(body, "stream_options", RequestForm.HasStreamOptions(options) ? new JsonObject { ["include_usage"] = true } : null);
        }
        return BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(body, WireJsonContext.Default.JsonObject));
    }

    private static JsonObject? Format(ChatResponseFormat? format) => format switch
    {
        ChatResponseFormatJson { Schema: not null } json => new JsonObject
        {
            ["type"] = "json_schema",
            ["json_schema"] = new JsonObject
            {
                ["name"] = json.SchemaName ?? DefaultSchemaName,
                ["strict"] = true,
                ["schema"] = JsonNode.Parse(Strict.GetOrCreateTransformedSchema(json)!.Value.GetRawText()),
            },
        },
        ChatResponseFormatJson => new JsonObject { ["type"] = "json_object" },
        _ => null,
    };

    /// <summary>0.7 and not 0.69999998807907104.</summary>
    private static decimal Exact(float number) => (decimal)number;

    private static void Add(JsonObject body, string name, JsonNode? value)
    {
        if (value is not null)
        {
            body[name] = value;
        }
    }
}
