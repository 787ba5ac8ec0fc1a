using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>Finds amounts: numbers that measure or count something, not list numbers, labels ("wave 2") or years.</summary>
internal sealed class FigureReader(LanguageWords words)
{
    public int Count(ReadOnlySpan<Token> tokens)
    {
        var count = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            count += IsFigure(tokens, i) ? 1 : 0;
        }
        return count;
    }

    /// <summary>The amounts as typed, with currency sign and unit: "40 %", "$3M", "12 days". Number words are left out.</summary>
    public IEnumerable<string> Spell(string text, Token[] tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (char.IsDigit(tokens[i].Word[0]) && IsFigure(tokens, i))
            {
                var start = tokens[i].Start > 0 && text[tokens[i].Start - 1] is '$' or '\u20ac' or '\u00a3' ? tokens[i].Start - 1 : tokens[i].Start;
                var last = i + 1 < tokens.Length && IsUnit(tokens[i + 1]) && tokens[i + 1].Start - tokens[i].End <= 1 ? i + 1 : i;
                yield return text[start..tokens[last].End];
            }
        }
    }

    private bool IsFigure(ReadOnlySpan<Token> tokens, int i)
    {
        var word = tokens[i].Word;
        if (tokens[i].Facts.Is(WordKinds.Number))
        {
            // "Two days" measures; "two things" only counts off.
            return i + 1 < tokens.Length && IsUnit(tokens[i + 1]);
        }
        if (!char.IsDigit(word[0]) || (i > 0 && words.LabelWords.Contains(tokens[i - 1].Word)))
        {
            return false;
        }
        var hasUnit = i + 1 < tokens.Length && (IsUnit(tokens[i + 1]) || IsPlural(tokens[i + 1]));
        var isYear = word.Length == 4 && word[..2] is "19" or "20" && !hasUnit;
        var isListNumber = i == 0 && word.Length <= 2 && !hasUnit;
        return !isYear && !isListNumber;
    }

    private static bool IsUnit(Token token) => !token.ClauseStart && token.Facts.Is(WordKinds.Unit);

    private static bool IsPlural(Token token) =>
        token.Word.Length > 3 && token.Word[^1] == 's' && token.Word[^2] != 's' && !token.Facts.Is(WordKinds.Function);
}
