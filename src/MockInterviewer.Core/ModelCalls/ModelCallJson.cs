using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace MockInterviewer.Core.ModelCalls;

/// <summary>How the parts of a call are written for the record.</summary>
internal static class ModelCallJson
{
    /// <summary>A format goes with thousands of calls.</summary>
    private static readonly ConditionalWeakTable<ChatResponseFormatJson, string> SchemaHashes = [];

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What the call asks of the model's manner. The schema of the reply is part of it, as a hash.</summary>
    public static string Settings(ChatOptions? options) => Write(json =>
    {
        json.WriteStartObject();
        // Straight from the float: 0.2 stays 0.2.
        Number(json, "temperature", (decimal?)options?.Temperature);
        Number(json, "top_p", (decimal?)options?.TopP);
        Number(json, "max_tokens", options?.MaxOutputTokens);
        Number(json, "seed", options?.Seed);
        if (options?.ResponseFormat is ChatResponseFormatJson format)
        {
            json.WriteString("schema", format.Schema is null ? "json" : SchemaHashes.GetValue(format, f => HashOf(f.Schema!.Value.GetRawText())));
        }
        json.WriteEndObject();
    });

    public static string Request(IEnumerable<ChatMessage> messages) => Write(json =>
    {
        json.WriteStartArray();
        foreach (var message in messages)
        {
            json.WriteStartObject();
            json.WriteString("role", message.Role.Value);
            json.WriteString("text", message.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    /// <summary>SHA-256 in hex, over parts that cannot run into one another.</summary>
    public static string HashOf(params ReadOnlySpan<string?> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts!))));

    private static void Number(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            write(json);
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
