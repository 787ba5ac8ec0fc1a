using System.Text;

namespace MockInterviewer.Core.Reports.Markdown;

/// <summary>Text written so that Markdown shows it as it is: nothing in it becomes a heading, link, table cell or HTML.</summary>
internal static class MarkdownText
{
    private const string Punctuation = "\\`*_[]|~$";

    /// <summary>On one line, after something else on it.</summary>
    public static string Inline(string text) => Escape(CandidateText.OneLine(text), opensLine: false);

    /// <summary>On one line, at its beginning: where a sign could begin a list or heading.</summary>
    public static string Line(string text) => Escape(CandidateText.OneLine(text), opensLine: true);

    /// <summary>As a block quote, line for line.</summary>
    public static string Quote(string text)
    {
        string[] lines = [.. CandidateText.Visible(text).ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim())];
        // Two spaces at a line's end would be trimmed by editors; a backslash keeps the candidate's line breaks.
        return string.Join('\n', lines.Select((line, i) => line.Length == 0 ? ">"
            : $"> {Escape(line, opensLine: true)}{(i + 1 < lines.Length && lines[i + 1].Length > 0 ? "\\" : "")}"));
    }

    private static string Escape(string text, bool opensLine)
    {
        var escaped = new StringBuilder(text.Length + 16);
        var block = opensLine ? OpeningSign(text) : -1;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            _ = c switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                _ when i == block || Punctuation.Contains(c) => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }
        return escaped.ToString();
    }

    /// <summary>The place of the sign that would make a heading or list of the line, or -1.</summary>
    private static int OpeningSign(string line)
    {
        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return line.Length > 0 && line[0] is '#' or '+' or '-' or '=' ? 0
            : digits > 0 && line[digits] is '.' or ')' ? digits
            : -1;
    }
}
