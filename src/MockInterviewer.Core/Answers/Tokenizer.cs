namespace MockInterviewer.Core.Answers;

/// <summary>
/// Cuts text into words: runs of letters, digits and inner apostrophes; a point or comma between digits belongs to the number;
/// a percent sign is a word of its own. Everything else separates, a hyphen too, so that "roll-back" reads as "roll back".
/// </summary>
internal static class Tokenizer
{
    public static List<Token> Cut(string text, int start, int end)
    {
        var tokens = new List<Token>((end - start) / 5);
        var clauseStart = true;
        for (var i = start; i < end;)
        {
            if (text[i] == '%')
            {
                tokens.Add(new Token(i, ++i, "%", false));
            }
            else if (char.IsLetterOrDigit(text[i]))
            {
                var wordEnd = EndOfWord(text, i, end);
                tokens.Add(new Token(i, wordEnd, Fold(text.AsSpan(i, wordEnd - i)), clauseStart));
                clauseStart = false;
                i = wordEnd;
            }
            else
            {
                clauseStart |= text[i] is ',' or ';' or ':' or '(' or ')' or '\u2013' or '\u2014' or '\n'
                    || (text[i] == '-' && i > start && text[i - 1] == ' ');
                i++;
            }
        }
        return tokens;
    }

    /// <summary>The words of a surface form or another short text.</summary>
    public static IEnumerable<string> Words(string text) => Cut(text, 0, text.Length).Select(t => t.Word);

    private static int EndOfWord(string text, int start, int end)
    {
        var i = start + 1;
        while (i < end && (char.IsLetterOrDigit(text[i]) || IsInner(text, i, end) || char.IsSurrogate(text[i])
            || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark))
        {
            i++;
        }
        return i;
    }

    private static bool IsInner(string text, int i, int end) =>
        i + 1 < end && text[i] switch
        {
            '\'' or '\u2019' => char.IsLetter(text[i + 1]),
            '.' or ',' => char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]),
            _ => false,
        };

    private static string Fold(ReadOnlySpan<char> word) => string.Create(word.Length, word, static (folded, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            folded[i] = source[i] == '\u2019' ? '\'' : char.ToLowerInvariant(source[i]);
        }
    });
}
