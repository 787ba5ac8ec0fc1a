using System.Text.Json.Nodes;

namespace MockInterviewer.Tests.Providers;

/// <summary>A request as <see cref="FakeProvider"/> got it.</summary>
/// <param name="Headers">By name, in any case; several values joined by a comma.</param>
/// <param name="Body">Null when there was none.</param>
internal sealed record FakeRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, JsonObject? Body)
{
    public bool WantsStream => (bool?)Body?["stream"] == true;

    public string? Model => (string?)Body?["model"];

    /// <summary>Role and words of each message, in order; Anthropic's system text comes first.</summary>
    public IReadOnlyList<(string Role, string Text)> Messages =>
        [.. Body?["system"] is { } system ? [("system", Words(system))] : Array.Empty<(string, string)>(),
            .. (Body?["messages"]?.AsArray() ?? []).Select(m => ((string)m!["role"]!, Words(m["content"])))];

    /// <summary>The words of all messages.</summary>
    public string Text => string.Join('\n', Messages.Select(m => m.Text));

    private static string Words(JsonNode? content) => content switch
    {
        JsonArray parts => string.Concat(parts.Select(p => (string?)p?["text"])),
        null => "",
        _ => (string?)content ?? "",
    };
}
