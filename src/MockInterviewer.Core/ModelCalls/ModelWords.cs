using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MockInterviewer.Core.ModelCalls;

/// <summary>Takes texts out of a model's reply.</summary>
internal static class ModelWords
{
    /// <summary>Enough for any sentence that was asked for; a model that rambles is cut.</summary>
    private const int Longest = 700;

    /// <summary>On one line, without what cannot be seen; empty when it is no text.</summary>
    public static string Text(JsonElement owner, string field) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(field, out var value) ? Text(value) : "";

    public static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? OneLine(value.GetString()!) : "";

    /// <summary>The texts of a list that are not empty.</summary>
    public static IReadOnlyList<string> Texts(JsonElement owner, string field, int most) =>
        [.. Items(owner, field).Select(Text).Where(t => t.Length > 0).Take(most)];

    /// <summary>The entries of a list; none when it is no list.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement owner, string field) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(field, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray() : [];

    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        Span<char> units = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            var blank = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format && !(blank && (line.Length == 0 || line[^1] == ' ')) && line.Length < Longest)
            {
                line.Append(blank ? " " : units[..rune.EncodeToUtf16(units)]);
            }
        }
        return line.ToString().TrimEnd();
    }
}
