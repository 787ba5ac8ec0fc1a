namespace MockInterviewer.Core.Answers;

/// <summary>
/// Cuts text into words: runs of letters, digits and inner apostrophes; a point or comma between digits belongs to the number;
/// a percent sign is a word of its own. Everything else separates, a hyphen too, so that "roll-back" reads as "roll back".
/// </summary>
internal static class Tokenizer
{
    /// <summary>Longer words are folded on the heap; no language has them.</summary>
    private const int LongestWord = 128;

    /// <summary>Fowler, Noll and Vo's hash of 64 bits.</summary>
    private const ulong FirstNumber = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private static readonly Token Percent = new(0, 0, "%", ClauseStart: false) { Number = Next(FirstNumber, '%') };

    public static List<Token> Cut(string text, int start, int end)
    {
        var tokens = new List<Token>((end - start) / 5);
        Cut(text, start, end, tokens);
        return tokens;
    }

    /// <summary>Adds the words of a stretch of a text to those before it.</summary>
    public static void Cut(string text, int start, int end, List<Token> tokens)
    {
        var clauseStart = true;
        for (var i = start; i < end;)
        {
            if (text[i] == '%')
            {
                tokens.Add(Percent with { Start = i, End = ++i });
            }
            else if (char.IsLetterOrDigit(text[i]))
            {
                var wordEnd = EndOfWord(text, i, end);
                tokens.Add(Fold(text, i, wordEnd, clauseStart));
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
    }

    /// <summary>The words of a surface form or another short text.</summary>
    public static IEnumerable<string> Words(string text) => Cut(text, 0, text.Length).Select(t => t.Word);

    /// <summary>The same place with another word.</summary>
    /// <param name="word">Folded.</param>
    public static Token Reread(Token token, string word)
    {
        var number = FirstNumber;
        foreach (var letter in word)
        {
            number = Next(number, letter);
        }
        return token with { Word = word, Number = number };
    }

    private static int EndOfWord(string text, int start, int end)
    {
        var i = start + 1;
        while (i < end && (char.IsLetterOrDigit(text[i]) || IsInner(text, i, end) || IsMark(text[i])))
        {
            i++;
        }
        return i;
    }

    private static bool IsMark(char c) =>
        c > '\u007f' && (char.IsSurrogate(c) || LookAlikes.IsUnseen(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark);

    private static bool IsInner(string text, int i, int end) =>
        i + 1 < end && text[i] switch
        {
            '\'' or '\u2019' => char.IsLetter(text[i + 1]),
            '.' or ',' => char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]),
            _ => false,
        };

    private static Token Fold(string text, int start, int end, bool clauseStart)
    {
        var length = end - start;
        Span<char> folded = length <= LongestWord ? stackalloc char[LongestWord] : new char[length];
        var number = FirstNumber;
        var seen = 0;
        foreach (var c in text.AsSpan(start, length))
        {
            if (!LookAlikes.IsUnseen(c))
            {
                folded[seen] = Fold(c);
                number = Next(number, folded[seen++]);
            }
        }
        return new Token(start, end, new string(folded[..seen]), clauseStart) { Number = number };
    }

    private static ulong Next(ulong number, char letter) => (number ^ letter) * Prime;

    private static char Fold(char c) =>
        char.IsAsciiLetterUpper(c) ? (char)(c | 0x20)
        : char.IsAscii(c) ? c
        : c == '\u2019' ? '\''
        : LookAlikes.Read(c);
}
