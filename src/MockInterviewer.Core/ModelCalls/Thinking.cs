namespace MockInterviewer.Core.ModelCalls;

/// <summary>The blocks in which some models think aloud before they reply; they are no part of the reply.</summary>
internal static class Thinking
{
    private static readonly string[] Tags = ["think", "thinking", "thought", "reasoning"];

    /// <summary>What follows on the thinking that a reply begins with, without the blanks before it.</summary>
    /// <returns>Null when the thinking does not come to its end.</returns>
    public static string? After(string reply)
    {
        var text = Trimmed(reply);
        while (Tags.FirstOrDefault(t => Opens(text, t)) is { } tag)
        {
            var closing = text.IndexOf($"</{tag}", StringComparison.OrdinalIgnoreCase);
            var end = closing < 0 ? -1 : text.IndexOf('>', closing);
            if (end < 0)
            {
                return null;
            }
            text = Trimmed(text[(end + 1)..]);
        }
        return text;
    }

    /// <summary>Whether what has arrived so far may yet become such a block.</summary>
    public static bool MayBegin(string text) => Tags.Any(t => $"<{t}".StartsWith(text, StringComparison.OrdinalIgnoreCase));

    private static bool Opens(string text, string tag) =>
        text.Length > tag.Length + 1 && text.StartsWith($"<{tag}", StringComparison.OrdinalIgnoreCase) && (text[tag.Length + 1] == '>' || char.IsWhiteSpace(text[tag.Length + 1]));

    private static string Trimmed(string text) => text.TrimStart('\uFEFF', ' ', '\n', '\r', '\t');
}
