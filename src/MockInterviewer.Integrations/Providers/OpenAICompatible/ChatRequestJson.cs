using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.AI;
using MockInterviewer.Integrations.Providers.Adapting;

namespace MockInterviewer.Integrations.Providers.OpenAICompatible;

/// <summary>Writes the body of a request for a chat.</summary>
internal static class ChatRequestJson
{
    private const string NewLimit = "max_completion_tokens";
    private const string OldLimit = "max_tokens";
    private const string DefaultSchemaName = "reply";

    /// <summary>Of most requests, with room.</summary>
    private const int FirstSize = 16 * 1024;

    /// <summary>OpenAI's strict schemas close every object and require every field.</summary>
    private static readonly AIJsonSchemaTransformCache Strict = new(new AIJsonSchemaTransformOptions
    {
        DisallowAdditionalProperties = true,
        RequireAllProperties = true,
    });

    /// <param name="newLimit">As <see cref="Http.ProviderConnection.HasNewLimit"/> says.</param>
    public static BinaryData Write(string model, IEnumerable<ChatMessage> messages, ChatOptions? options, bool newLimit, bool stream)
    {
        var buffer = new ArrayBufferWriter<byte>(FirstSize);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("model", model);
            WriteMessages(json, messages);
            // Straight from the float: 0.7 and not 0.69999998807907104.
            WriteNumber(json, "temperature", (decimal?)options?.Temperature);
            WriteNumber(json, "top_p", (decimal?)options?.TopP);
            WriteNumber(json, "seed", options?.Seed);
            WriteNumber(json, newLimit == (RequestForm.LimitOf(options) is TokenLimit.Usual) ? NewLimit : OldLimit, options?.MaxOutputTokens);
            WriteFormat(json, options?.ResponseFormat);
            if (stream)
            {
                WriteStream(json, options);
            }
            json.WriteEndObject();
        }
        return BinaryData.FromBytes(buffer.WrittenMemory);
    }

    private static void WriteMessages(Utf8JsonWriter json, IEnumerable<ChatMessage> messages)
    {
        json.WriteStartArray("messages");
        foreach (var message in messages)
        {
            json.WriteStartObject();
            json.WriteString("role", message.Role.Value);
            json.WriteString("content", message.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteFormat(Utf8JsonWriter json, ChatResponseFormat? format)
    {
        if (format is not ChatResponseFormatJson asked)
        {
            return;
        }
        json.WriteStartObject("response_format");
        json.WriteString("type", asked.Schema is null ? "json_object" : "json_schema");
        if (asked.Schema is not null)
        {
            json.WriteStartObject("json_schema");
            json.WriteString("name", asked.SchemaName ?? DefaultSchemaName);
            json.WriteBoolean("strict", true);
            json.WritePropertyName("schema");
            Strict.GetOrCreateTransformedSchema(asked)!.Value.WriteTo(json);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteStream(Utf8JsonWriter json, ChatOptions? options)
    {
        json.WriteBoolean("stream", true);
        if (RequestForm.HasStreamOptions(options))
        {
            json.WriteStartObject("stream_options");
            json.WriteBoolean("include_usage", true);
            json.WriteEndObject();
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}
