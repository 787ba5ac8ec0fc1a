using System.Text;
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

    /// <summary>One word may be a name: "Los Angeles".</summary>
    private const int FewestForeign = 2;

    /// <summary>The other languages, by number, that have a word which is no function word of English.</summary>
    private readonly Dictionary<string, int[]> _othersWith = words.OtherLanguages.Values
        .SelectMany((list, language) => list.Where(w => !words.FunctionWords.Contains(w) && !words.Units.Contains(w)).Select(w => (Word: w, Language: language)))
        .GroupBy(w => w.Word, w => w.Language, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    public bool IsEnglish(string text, Token[] tokens)
    {
        if (tokens.Length < FewestWords)
        {
            return !IsOtherScript(text);
        }
        var (english, other) = Count(tokens);
        return other <= english && !IsOtherScript(text);
    }

    /// <summary>The commonest words of English, and of the other language that has most.</summary>
    private (int English, int Other) Count(ReadOnlySpan<Token> tokens)
    {
        var english = 0;
        Span<int> others = stackalloc int[words.OtherLanguages.Count];
        foreach (var token in tokens)
        {
            english += words.FunctionWords.Contains(token.Word) ? 1 : 0;
            foreach (var language in _othersWith.GetValueOrDefault(token.Word, []))
            {
                others[language]++;
            }
        }
        var most = 0;
        foreach (var other in others)
        {
            most = Math.Max(most, other);
        }
        return (english, most);
    }

    /// <summary>Whether a sentence is surely in another language: some of its words must be that language's commonest.</summary>
    public bool IsForeign(Sentence sentence)
    {
        var (english, other) = Count(sentence.Tokens);
        return (other >= FewestForeign && other > english) || IsOtherScript(sentence.Evidence.Quote);
    }

    public double FunctionWordShare(Token[] tokens) =>
        tokens.Count(t => words.FunctionWords.Contains(t.Word)) / (double)Math.Max(1, tokens.Length);

    public double Overlap(string question, Token[] answer)
    {
        var wanted = Tokenizer.Words(question).Where(IsContent).Select(w => Stem(w).ToString()).ToHashSet(StringComparer.Ordinal);
        if (wanted.Count == 0)
        {
            return 1;
        }
        var missing = new HashSet<string>(wanted, StringComparer.Ordinal);
        var missingStems = missing.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var token in answer)
        {
            missingStems.Remove(Stem(token.Word));
        }
        return (wanted.Count - missing.Count) / (double)wanted.Count;
    }

    public static double RepeatedShare(Token[] tokens)
    {
        var seen = new HashSet<ulong>(tokens.Length);
        var repeated = new bool[tokens.Length];
        for (var i = 0; i + RunLength <= tokens.Length; i++)
        {
            if (!seen.Add(WordRuns.NumberOf(tokens.AsSpan(i, RunLength))))
            {
                repeated.AsSpan(i, RunLength).Fill(true);
            }
        }
        return repeated.Count(r => r) / (double)Math.Max(1, tokens.Length);
    }

    private static bool IsOtherScript(string text)
    {
        if (Ascii.IsValid(text))
        {
            return false;
        }
        var (letters, others) = (0, 0);
        foreach (var c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            others += c > '\u024f' && char.IsLetter(c) ? 1 : 0;
        }
        return letters > 0 && others > letters / 2;
    }

    private bool IsContent(string word) => word.Length > 3 && !words.FunctionWords.Contains(word);

    private static ReadOnlySpan<char> Stem(string word) => word.AsSpan(0, Math.Min(word.Length, StemLength));
}
