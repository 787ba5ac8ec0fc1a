using System.Net.Http.Headers;
using System.Text.Json;

namespace MockInterviewer.Integrations.Providers.Http;

/// <summary>Looks at the whole body of an answer: is it a reply, or what else?</summary>
internal static class AnswerBody
{
    /// <returns>Null when the body is a reply.</returns>
    public static ProviderHttpException? Fault(int status, ReadOnlyMemory<byte> body, TimeSpan? retryAfter)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var error = ProviderError.Read(json.RootElement);
            return (status, error) switch
            {
                (not (>= 200 and < 300), _) => new ProviderHttpException(status, error, BodyKind.Json, retryAfter),
                (_, not null) when !IsReply(json.RootElement) => ProviderHttpException.InReply(error),
                _ => null,
            };
        }
        catch (JsonException)
        {
            return new ProviderHttpException(status, null, KindOf(status, body.Span), retryAfter);
        }
    }

    public static bool IsStream(HttpContentHeaders headers) => headers.ContentType?.MediaType is "text/event-stream";

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
