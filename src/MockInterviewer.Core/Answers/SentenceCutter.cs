using System.Buffers;

namespace MockInterviewer.Core.Answers;

/// <summary>Cuts an answer into sentences: at . ! ? before white space, at blank lines, and at lines that are bullets or stand alone.</summary>
internal static class SentenceCutter
{
    /// <summary>A line shorter than this that is followed by a capital letter is a line of its own, not a wrapped one.</summary>
    private const int ShortLine = 60;

    /// <summary>Nothing else can be the last character of a sentence that does not end with the text.</summary>
    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?\")\u201d\n");

    /// <summary>Start and end offsets, without surrounding white space; empty pieces are left out.</summary>
    public static IEnumerable<(int Start, int End)> Cut(string text)
    {
        var start = 0;
        for (var i = NextEnd(text, 0); i >= 0; i = NextEnd(text, i + 1))
        {
            if (EndsSentence(text, i) || (text[i] == '\n' && BreaksLine(text, i)))
            {
                if (Trim(text, start, i + 1) is { } piece)
                {
                    yield return piece;
                }
                start = i + 1;
            }
        }
        if (Trim(text, start, text.Length) is { } last)
        {
            yield return last;
        }
    }

    private static int NextEnd(string text, int from)
    {
        var next = text.AsSpan(from).IndexOfAny(Ends);
        return next < 0 ? -1 : from + next;
    }

    private static bool EndsSentence(string text, int i)
    {
        if (text[i] is '"' or ')' or '\u201d' && i > 0 && text[i - 1] is '.' or '!' or '?')
        {
            return i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]);
        }
        if (text[i] is not ('.' or '!' or '?'))
        {
            return false;
        }
        return (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])) && !IsListNumber(text, i) && !IsAbbreviation(text, i);
    }

    private static bool IsListNumber(string text, int i)
    {
        var start = i;
        while (start > 0 && char.IsDigit(text[start - 1]))
        {
            start--;
        }
        return start < i && i - start <= 2 && (start == 0 || text[start - 1] == '\n');
    }

    private static bool IsAbbreviation(string text, int i) =>
        i >= 3 && (text.AsSpan(i - 3, 3) is "e.g" or "i.e" || (i >= 2 && text.AsSpan(i - 2, 2) is "vs" or "Dr" or "Mr" or "Ms" && !char.IsLetter(text[i - 3])));

    private static bool BreaksLine(string text, int newline)
    {
        var next = newline + 1;
        while (next < text.Length && text[next] is ' ' or '\t' or '\r')
        {
            next++;
        }
        if (next >= text.Length || text[next] is '\n' or '\u2022' or '#' or '>' || IsBullet(text, next))
        {
            return true;
        }
        var lineStart = newline == 0 ? 0 : text.LastIndexOf('\n', newline - 1) + 1;
        return newline - lineStart < ShortLine && char.IsUpper(text[next]);
    }

    /// <summary>"- item", "* item", "2. item", "2) item"; "40 days" on a wrapped line is none.</summary>
    private static bool IsBullet(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsDigit(text[end]))
        {
            end++;
        }
        var isNumbered = end > start && end + 1 < text.Length && text[end] is '.' or ')';
        var sign = isNumbered ? end : text[start] is '-' or '*' ? start : -1;
        return sign >= 0 && (sign + 1 == text.Length || text[sign + 1] is ' ' or '\t');
    }

    private static (int Start, int End)? Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }
        return end > start ? (start, end) : null;
    }
}
