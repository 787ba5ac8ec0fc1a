using System.Text;

namespace MockInterviewer.Core.Reports;

/// <summary>What a candidate typed, made safe to show: it may hold anything.</summary>
internal static class CandidateText
{
    /// <summary>Control characters become visible signs, one for one, so that offsets keep: no terminal or page obeys them.
    /// Tab and line ends stay.</summary>
    public static string Visible(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0000', '\u001f') && !text.AsSpan().ContainsAnyInRange('\u007f', '\u009f'))
        {
            return text;
        }
        var visible = new StringBuilder(text);
        for (var i = 0; i < visible.Length; i++)
        {
            visible[i] = visible[i] switch
            {
                '\t' or '\n' or '\r' => visible[i],
                < ' ' => (char)(0x2400 + visible[i]),
                '\u007f' => '\u2421',
                >= '\u0080' and <= '\u009f' => '\ufffd',
                _ => visible[i],
            };
        }
        return visible.ToString();
    }

    /// <summary>On one line, with single spaces.</summary>
    public static string OneLine(string text) =>
        string.Join(' ', Visible(text).Split((char[])['\t', '\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>On one line, to stand in quotation marks: its own become single ones. A lone sign, as of inches, stays.</summary>
    public static string Nested(string text)
    {
        var line = OneLine(text).Replace('\u201c', '\u2018').Replace('\u201d', '\u2019');
        if (int.IsOddInteger(line.Count(c => c == '"')))
        {
            return line;
        }
        var parts = line.Split('"');
        return string.Concat(parts.Select((part, place) => place == 0 ? part : (int.IsOddInteger(place) ? '\u2018' : '\u2019') + part));
    }

    /// <summary>At most so long, never cut inside a surrogate pair, and how many characters are left out.</summary>
    public static (string Kept, int Left) Cut(string text, int most)
    {
        var end = text.Length <= most ? text.Length : char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return (text[..end], text.Length - end);
    }

    /// <summary>On one line and at most so long; never cuts a surrogate pair.</summary>
    public static string Short(string text, int most)
    {
        var line = OneLine(text);
        return line.Length <= most ? line : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[most - 2]) ? most - 2 : most - 1), "…");
    }
}
