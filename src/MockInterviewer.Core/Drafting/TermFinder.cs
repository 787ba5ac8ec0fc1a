using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>Finds the words that a text turns on: rare in the documents, not general, alone or in pairs.</summary>
internal sealed class TermFinder
{
    private const int ShortestWord = 4;
    private const int ShortestStem = 4;
    private const double NearCounts = 4;

    private static readonly string[] Endings =
        ["izations", "ization", "ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ies", "ied", "ers", "ed", "es", "ly", "s", "e", "y"];

    private readonly HashSet<string> _general;
    private readonly HashSet<string> _functionWords;

    /// <summary>Words by which questions open; no question is about them.</summary>
    private readonly HashSet<string> _opening;

    private readonly Dictionary<string, int> _passagesWith = new(StringComparer.Ordinal);

    public TermFinder(DraftWords words, LanguageWords language, IEnumerable<DocumentText> documents)
    {
        _general = [.. words.PlainWords, .. language.FunctionWords];
        _functionWords = language.FunctionWords;
        _opening = [.. words.Openers.Values.SelectMany(o => o).SelectMany(o => Tokenizer.Words(o))];
        foreach (var word in documents.SelectMany(d => d.Passages).SelectMany(p => Tokenizer.Words(p.Text).Distinct()))
        {
            _passagesWith[word] = _passagesWith.GetValueOrDefault(word) + 1;
        }
    }

    /// <summary>The most telling first.</summary>
    /// <param name="near">Surface forms: a pair of words with one of them tells more.</param>
    public ImmutableArray<DraftTerm> Find(IEnumerable<string> texts, int most, ImmutableArray<string> near = default)
    {
        var wanted = new SurfaceForms(near.IsDefault ? [] : near);
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var tokens = Tokenizer.Cut(text, 0, text.Length);
            for (var i = 0; i < tokens.Count; i++)
            {
                if (!IsTelling(text, tokens[i]))
                {
                    continue;
                }
                if (!IsTail(text, tokens[i]) && !IsHead(text, tokens[i]))
                {
                    Score(scores, tokens[i].Word, Rarity(tokens[i].Word));
                }
                if (i + 1 < tokens.Count && !IsTail(text, tokens[i]) && !IsHead(text, tokens[i + 1]) && IsTelling(text, tokens[i + 1]) && tokens[i + 1].Start == tokens[i].End + 1 && !tokens[i + 1].ClauseStart)
                {
                    Score(scores, $"{tokens[i].Word} {tokens[i + 1].Word}", Rarity(tokens[i].Word) + Rarity(tokens[i + 1].Word));
                }
            }
        }
        return [.. scores.Select(s => (Term: new DraftTerm(s.Key, FormOf(s.Key), s.Key.Contains(' ', StringComparison.Ordinal) && wanted.AnyIn(s.Key)), Score: s.Value))
            .OrderByDescending(s => s.Score * (s.Term.IsNear ? NearCounts : 1)).ThenBy(s => s.Term.Words, StringComparer.Ordinal)
            .Select(s => s.Term).DistinctBy(t => t.Form).Take(most)];
    }

    /// <summary>The longest words of a text that has no telling ones.</summary>
    public IEnumerable<string> Plainest(string text) => Tokenizer.Words(text).Where(w => w.Length > 2 && w.Any(char.IsLetter) && !_functionWords.Contains(w))
        .Distinct().OrderByDescending(w => w.Length).Take(2).Select(FormOf);

    /// <summary>The neighbouring words, at most five, that say most of what a text is about; empty when none says anything.</summary>
    public string TopicOf(string text)
    {
        var tokens = Tokenizer.Cut(text, 0, text.Length);
        var best = (Score: 0.0, Start: 0, End: 0);
        for (var first = 0; first < tokens.Count; first++)
        {
            var score = 0.0;
            for (var last = first; last < tokens.Count && last < first + OwnWords.NameWords && (last == first || !tokens[last].ClauseStart); last++)
            {
                score += IsTopical(text, tokens[last]) ? Rarity(tokens[last].Word) : 0;
                if (score > best.Score && IsTopical(text, tokens[first]) && IsTopical(text, tokens[last]) && !IsTail(text, tokens[first]) && !IsHead(text, tokens[last]))
                {
                    best = (score, tokens[first].Start, tokens[last].End);
                }
            }
        }
        return text[best.Start..best.End];
    }

    /// <summary>The form that finds the word with its other endings.</summary>
    internal static string FormOf(string words)
    {
        var last = words.Split(' ')[^1];
        if (last.Length <= ShortestStem || !last.All(char.IsAsciiLetter))
        {
            return words;
        }
        var ending = Endings.FirstOrDefault(e => last.EndsWith(e, StringComparison.Ordinal) && last.Length - e.Length >= ShortestStem) ?? "";
        return $"{words[..^ending.Length]}*";
    }

    private static void Score(Dictionary<string, double> scores, string term, double score) => scores[term] = scores.GetValueOrDefault(term) + score;

    private double Rarity(string word) => 1.0 / (1 + Math.Log2(1 + _passagesWith.GetValueOrDefault(word)));

    private bool IsTopical(string text, Token token) => IsTelling(text, token) && !_opening.Contains(token.Word);

    /// <summary>The second half of a word with a hyphen says nothing by itself, nor does the first.</summary>
    private static bool IsTail(string text, Token token) => token.Start > 1 && text[token.Start - 1] == '-' && char.IsLetter(text[token.Start - 2]);

    private static bool IsHead(string text, Token token) => token.End + 1 < text.Length && text[token.End] == '-' && char.IsLetter(text[token.End + 1]);

    /// <summary>A short word counts when it is written in capitals: API, KPI.</summary>
    private bool IsTelling(string text, Token token) => !_general.Contains(token.Word) && token.Word.Any(char.IsLetter)
        && (token.Word.Length >= ShortestWord || (token.Word.Length > 1 && text[token.Start..token.End].All(c => char.IsUpper(c) || char.IsDigit(c))));
}
