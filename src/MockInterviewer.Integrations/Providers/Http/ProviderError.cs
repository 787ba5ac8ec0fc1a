using System.Text.Json;

namespace MockInterviewer.Integrations.Providers.Http;

/// <summary>What a server says of a request that it does not serve, from any of the shapes that servers use. Its message may hold anything,
/// also the request: it is never shown as it is.</summary>
internal sealed record ProviderError(string? Type, string? Code, string? Param, string? Message)
{
    public static readonly ProviderError None = new(null, null, null, null);

    /// <summary>All its words in lower case, to be searched.</summary>
    public string Words { get; } = string.Join(' ', ((string?[])[Type, Code, Param, Message]).OfType<string>()).ToLowerInvariant();

    /// <summary>The status that an error has which came in a reply of status 200, or in the middle of a stream.</summary>
    public int ImpliedStatus => int.TryParse(Code, out var status) && status is >= 400 and < 600 ? status : Words switch
    {
        var w when w.Contains("quota") || w.Contains("rate_limit") || w.Contains("rate limit") => 429,
        var w when w.Contains("authentication") || w.Contains("api_key") || w.Contains("api key") => 401,
        var w when w.Contains("permission") => 403,
        var w when w.Contains("not_found") => 404,
        var w when w.Contains("invalid_request") => 400,
        _ => 500,
    };

    /// <summary>Reads the body of an error.</summary>
    /// <returns>Null when the body is not JSON or tells of no error.</returns>
    public static ProviderError? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return Read(json.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>OpenAI and Anthropic say {"error": {...}}, Ollama {"error": "..."}, vLLM {"object": "error", ...}, FastAPI {"detail": ...},
    /// gateways {"message": ...}, Google [{"error": ...}].</summary>
    public static ProviderError? Read(JsonElement body) => body switch
    {
        { ValueKind: JsonValueKind.Array } when body.GetArrayLength() > 0 => Read(body[0]),
        { ValueKind: not JsonValueKind.Object } => null,
        _ when body.TryGetProperty("error", out var error) && error.ValueKind is not (JsonValueKind.Null or JsonValueKind.False) => Inner(error),
        _ when body.TryGetProperty("detail", out var detail) => new ProviderError(null, null, null, Detail(detail)),
        _ when body.TryGetProperty("message", out _) => Inner(body),
        _ => null,
    };

    private static ProviderError Inner(JsonElement error) => error.ValueKind is JsonValueKind.Object
        ? new ProviderError(Text(error, "type"), Text(error, "code"), Text(error, "param"), Text(error, "message"))
        : new ProviderError(null, null, null, error.ToString());

    /// <summary>FastAPI lists faults and repeats the input beside each; only what it says of them is taken.</summary>
    private static string? Detail(JsonElement detail) => detail.ValueKind is JsonValueKind.Array
        ? string.Join("; ", detail.EnumerateArray().Select(d => d.ValueKind is JsonValueKind.Object
            ? $"{(d.TryGetProperty("loc", out var place) ? place.ToString() : "")} {Text(d, "msg")}".Trim()
            : ""))
        : detail.ValueKind is JsonValueKind.String ? Whole(detail) : null;

    private static string? Text(JsonElement parent, string name) => !parent.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => Whole(value),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    /// <summary>Null for a text that was cut in the middle of a character, which cannot be read.</summary>
    private static string? Whole(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
