using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>Measures of an answer's words as a whole.</summary>
internal sealed class LanguageReader(LanguageWords words)
{
    /// <summary>Below so many words no language can be told; the answer is taken for English.</summary>
    private const int FewestWords = 8;

    /// <summary>Two words with the same first letters are taken for forms of one word.</summary>
    private const int StemLength = 5;

    private const int RunLength = 4;

    /// <summary>The other languages, by number, that have a word which is no function word of English.</summary>
    private readonly Dictionary<string, int[]> _othersWith = words.OtherLanguages.Values
        .SelectMany((list, language) => list.Where(w => !words.FunctionWords.Contains(w)).Select(w => (Word: w, Language: language)))
        .GroupBy(w => w.Word, w => w.Language, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    public bool IsEnglish(string text, IReadOnlyList<Token> tokens)
    {
        if (tokens.Count < FewestWords)
        {
            return !IsOtherScript(text);
        }
        var english = 0;
        var others = new int[words.OtherLanguages.Count];
        foreach (var token in tokens)
        {
            english += words.FunctionWords.Contains(token.Word) ? 1 : 0;
            foreach (var language in _othersWith.GetValueOrDefault(token.Word, []))
            {
                others[language]++;
            }
        }
        return others.Max() <= english && !IsOtherScript(text);
    }

    public double FunctionWordShare(IReadOnlyList<Token> tokens) =>
        tokens.Count(t => words.FunctionWords.Contains(t.Word)) / (double)Math.Max(1, tokens.Count);

    public double Overlap(string question, IReadOnlyList<Token> answer)
    {
        var wanted = Tokenizer.Words(question).Where(IsContent).Select(Stem).ToHashSet(StringComparer.Ordinal);
        if (wanted.Count == 0)
        {
            return 1;
        }
        var given = answer.Select(t => Stem(t.Word)).ToHashSet(StringComparer.Ordinal);
        return wanted.Count(given.Contains) / (double)wanted.Count;
    }

    public static double RepeatedShare(IReadOnlyList<Token> tokens)
    {
        var seen = new HashSet<(string, string, string, string)>();
        var repeated = new bool[tokens.Count];
        for (var i = 0; i + RunLength <= tokens.Count; i++)
        {
            if (!seen.Add((tokens[i].Word, tokens[i + 1].Word, tokens[i + 2].Word, tokens[i + 3].Word)))
            {
                repeated.AsSpan(i, RunLength).Fill(true);
            }
        }
        return repeated.Count(r => r) / (double)Math.Max(1, tokens.Count);
    }

    private static bool IsOtherScript(string text)
    {
        var (letters, others) = (0, 0);
        foreach (var c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            others += c > '\u024f' && char.IsLetter(c) ? 1 : 0;
        }
        return letters > 0 && others > letters / 2;
    }

    private bool IsContent(string word) => word.Length > 3 && !words.FunctionWords.Contains(word);

    private static string Stem(string word) => word.Length > StemLength ? word[..StemLength] : word;
}
