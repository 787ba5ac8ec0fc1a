using System.Buffers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;
using MockInterviewer.Core.Batches;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Integrations.Providers.Faults;
using MockInterviewer.Integrations.Providers.Http;
using MockInterviewer.Integrations.Providers.OpenAICompatible;

namespace MockInterviewer.Integrations.Providers.Batches;

/// <summary>Writes and reads the lines of a provider's files.</summary>
internal static partial class BatchLineJson
{
    /// <summary>What lines name on OpenAI and, by its v1 endpoint, on Azure.</summary>
    private const string Url = "/v1/chat/completions";

    private const string Spoilt = "unreadable line";

    /// <param name="body">Of the request, as it would be sent by itself.</param>
    public static ReadOnlyMemory<byte> Write(string key, BinaryData body)
    {
        var buffer = new ArrayBufferWriter<byte>(body.ToMemory().Length + 256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("custom_id", key);
            json.WriteString("method", "POST");
            json.WriteString("url", Url);
            json.WritePropertyName("body");
            json.WriteRawValue(body.ToMemory().Span);
            json.WriteEndObject();
        }
        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    /// <summary>Nothing of what a server says in its own words is taken: it may hold the request.</summary>
    public static BatchReply Read(string line, ReplyFaults faults)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return Read(json.RootElement, faults);
        }
        catch (JsonException)
        {
            return new BatchReply(null, null, null, ModelCallFault.Unreadable, Spoilt);
        }
    }

    private static BatchReply Read(JsonElement line, ReplyFaults faults)
    {
        var key = line.Text("custom_id");
        var response = line.Child("response");
        var status = response.Child("status_code") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var given) ? given : 0;
        var body = response.Child("body");
        if (status is >= 200 and < 300 && body.ValueKind is JsonValueKind.Object)
        {
            return Reply(key, body, faults);
        }
        var code = Code(line.Child("error")) ?? Code(body.Child("error"));
        var reason = (status, code) switch
        {
            (_, "batch_expired") => "expired",
            (_, "batch_cancelled") => "cancelled",
            (0, null) => "failed",
            (0, _) => $"failed ({code})",
            (_, null) => $"HTTP {status}",
            _ => $"HTTP {status} ({code})",
        };
        return new BatchReply(key, null, null, ModelCallFault.ServerError, reason);
    }

    private static BatchReply Reply(string? key, JsonElement body, ReplyFaults faults)
    {
        try
        {
            var reply = new[] { ChatReplyJson.Read(JsonSerializer.SerializeToUtf8Bytes(body), "message") }.ToChatResponse();
            var fault = faults.Of(reply, streamed: false)?.Fault;
            return new BatchReply(key, fault is null ? reply.Text : null, CallTokens.Of(reply.Usage), fault, fault switch
            {
                null => "",
                ModelCallFault.CutOff => "cut off",
                ModelCallFault.ContentFiltered => "kept back by the content filter",
                ModelCallFault.Refused => "declined by the model",
                _ => "empty",
            });
        }
        catch (ProviderHttpException)
        {
            return new BatchReply(key, null, null, ModelCallFault.Unreadable, Spoilt);
        }
    }

    /// <summary>Null for what is no code but may be a sentence.</summary>
    public static string? Code(JsonElement error) => error.Text("code") is { } code && OneWord().IsMatch(code) ? code : null;

    [GeneratedRegex("^[A-Za-z_]{1,40}$")]
    private static partial Regex OneWord();
}
