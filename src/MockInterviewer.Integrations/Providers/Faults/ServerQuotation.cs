using System.Text;

namespace MockInterviewer.Integrations.Providers.Faults;

/// <summary>A server's own words for what is wrong, fit to be shown: one short line, without keys and without what the request said.</summary>
internal static class ServerQuotation
{
    private const int Longest = 160;
    private const int LongestShared = 20;

    /// <returns>In quotation marks after a colon, or nothing when there is nothing to quote.</returns>
    public static string Of(string? words, IReadOnlyList<string> asked, Secrets secrets)
    {
        var line = string.Join(' ', WithoutRequest(words ?? "", asked).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        line = string.Concat(secrets.Redact(line).Where(c => !char.IsControl(c)));
        return line.Length == 0 ? "" : $": \"{(line.Length <= Longest ? line : line[..(Longest - 1)] + "…")}\"";
    }

    /// <summary>Some servers repeat what they were sent, which is private: their words end where 20 letters of it in a row begin. Only letters
    /// and digits count, since the repetition may be escaped.</summary>
    private static string WithoutRequest(string words, IReadOnlyList<string> asked)
    {
        var letters = words.Select((c, i) => (Char: char.ToLowerInvariant(c), At: i)).Where(l => char.IsLetterOrDigit(l.Char)).ToList();
        if (letters.Count < LongestShared)
        {
            return words;
        }
        var said = string.Concat(letters.Select(l => l.Char));
        var requests = asked.Select(Letters).ToList();
        var start = Enumerable.Range(0, said.Length - LongestShared + 1)
            .FirstOrDefault(i => requests.Exists(r => r.Contains(said.Substring(i, LongestShared), StringComparison.Ordinal)), -1);
        return start < 0 ? words : words[..letters[start].At] + "…";
    }

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text.Where(char.IsLetterOrDigit))
        {
            letters.Append(char.ToLowerInvariant(c));
        }
        return letters.ToString();
    }
}
