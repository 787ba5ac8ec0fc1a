using System.Text.Json;

namespace MockInterviewer.Tests.Providers;

/// <summary>What <see cref="FakeProvider"/> answers to one request, in the manner that the request asks for (streamed or whole, OpenAI's or
/// Anthropic's).</summary>
internal sealed record FakeReply
{
    /// <summary>The model's words; when streamed, each is a chunk of its own.</summary>
    public IReadOnlyList<string> Pieces { get; init; } = [];

    public string Text => string.Concat(Pieces);

    public int Status { get; init; } = 200;

    /// <summary>Sent as it is in place of the words.</summary>
    public string? Body { get; init; }

    public string ContentType { get; init; } = "application/json";

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>In OpenAI's words: stop, length, content_filter.</summary>
    public string FinishReason { get; init; } = "stop";

    /// <summary>The model declines, with these words.</summary>
    public string? Refusal { get; init; }

    public int InputTokens { get; init; } = 100;

    /// <summary>Those of the input that came from the provider's cache.</summary>
    public int CachedTokens { get; init; }

    public int OutputTokens { get; init; } = 20;

    public ReplyBreak Break { get; init; }

    /// <summary>Awaited before chunk n is sent or the reply breaks in its place; before the headers too where n is 0.</summary>
    public Func<int, Task>? Gate { get; init; }

    /// <summary>Even a streamed request is answered with one JSON body.</summary>
    public bool NeverStreams { get; init; }

    /// <summary>Words, in these chunks.</summary>
    public static FakeReply Of(params IReadOnlyList<string> pieces) => new() { Pieces = pieces };

    /// <summary>Words that are the JSON of a value; anonymous types do.</summary>
    public static FakeReply Json(object value) => Of(JsonSerializer.Serialize(value));

    /// <summary>Status and body as they are.</summary>
    public static FakeReply Raw(int status, string body, params IReadOnlyList<(string Name, string Value)> headers) =>
        new() { Status = status, Body = body, Headers = headers };

    /// <summary>An error as OpenAI words it.</summary>
    public static FakeReply Error(int status, string message, string? code = null, string? param = null, string type = "invalid_request_error") =>
        Raw(status, JsonSerializer.Serialize(new { error = new { message, type, param, code } }));
}
