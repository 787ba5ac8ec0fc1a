using System.Net.Http.Headers;
using System.Text.Json;

namespace MockInterviewer.Integrations.Providers.Http;

/// <summary>Looks at the whole body of an answer: is it a reply, or what else?</summary>
internal static class AnswerBody
{
    /// <returns>The tokens that a reply took, or null where the server does not say.</returns>
    /// <exception cref="ProviderHttpException">The body is no reply.</exception>
    public static double? Read(int status, ReadOnlyMemory<byte> body, TimeSpan? retryAfter)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var error = ProviderError.Read(json.RootElement);
            return (status, error) switch
            {
                (not (>= 200 and < 300), _) => throw new ProviderHttpException(status, error, BodyKind.Json, retryAfter),
                (_, not null) when !IsReply(json.RootElement) => throw ProviderHttpException.InReply(error),
                _ => TokensOf(json.RootElement),
            };
        }
        catch (JsonException)
        {
            throw new ProviderHttpException(status, null, KindOf(status, body.Span), retryAfter);
        }
    }

    public static bool IsStream(HttpContentHeaders headers) => headers.ContentType?.MediaType is "text/event-stream";

    private static double? TokensOf(JsonElement reply) =>
        reply.ValueKind is JsonValueKind.Object && reply.TryGetProperty("usage", out var usage) && usage.ValueKind is JsonValueKind.Object
            ? Count(usage, "total_tokens") ?? Count(usage, "input_tokens") + Count(usage, "output_tokens")
            : null;

    private static double? Count(JsonElement usage, string name) =>
        usage.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number ? value.GetDouble() : null;

    /// <summary>A reply may carry a field named error or message beside what it was asked for.</summary>
    private static bool IsReply(JsonElement body) => body.ValueKind is JsonValueKind.Object
        && (body.TryGetProperty("choices", out var part) || body.TryGetProperty("content", out part) || body.TryGetProperty("data", out part))
        && part.ValueKind is JsonValueKind.Array or JsonValueKind.Null;

    private static BodyKind KindOf(int status, ReadOnlySpan<byte> body)
    {
        var start = body.TrimStart(" \t\r\n"u8);
        return start.StartsWith("<"u8) ? BodyKind.Html : status is >= 200 and < 300 ? BodyKind.BrokenJson : BodyKind.Other;
    }
}
