using System.Text.Json;

namespace MockInterviewer.Integrations.Providers.Http;

/// <summary>Looks into what servers send, where a field may be missing or of another kind than agreed.</summary>
internal static class LooseJson
{
    /// <returns>Null for what is no text.</returns>
    public static string? Text(this JsonElement parent, string name) =>
        parent.Child(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <returns>An undefined element for what is not there.</returns>
    public static JsonElement Child(this JsonElement parent, string name) =>
        parent.ValueKind is JsonValueKind.Object && parent.TryGetProperty(name, out var child) ? child : default;
}
