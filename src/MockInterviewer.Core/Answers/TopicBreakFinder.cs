using System.Runtime.InteropServices;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>Finds the place in a long answer where it begins to speak of something else: what comes after shares hardly a word with
/// what came before or with the question. So reads an answer behind which words of another were pasted.</summary>
internal sealed class TopicBreakFinder
{
    /// <summary>Two words with the same first letters are taken for forms of one word.</summary>
    private const int StemLength = 5;

    private const int ShortestWord = 4;

    /// <summary>Of fewer words on one side nothing can be said.</summary>
    private const int FewestBefore = 50;
    private const int FewestAfter = 100;

    /// <summary>Shared words against the pairs that could be.</summary>
    private const double FewShared = 0.0026;

    /// <summary>The same where most of the words that stand in one sentence only are left out of the pairs: a mistyped word is shared
    /// with no other sentence. Both have to be low: so read four of a hundred honest long answers, and nineteen of twenty with words of another behind them.</summary>
    private const double FewSharedOfRepeated = 0.042;

    private const double NeverSaidAgain = 0.9;

    /// <summary>A text that was put together of several has several; the likeliest is the right one in three of five cases.</summary>
    private const int MostPlaces = 3;

    /// <summary>The shared words of a usual answer cut in two; the place is sought where most is missing to it.</summary>
    private const double UsuallyShared = 0.09;

    private readonly HashSet<ulong> _common;

    public TopicBreakFinder(LanguageWords words) =>
        _common = [.. words.FunctionWords.Concat(words.CommonWords).Select(w => StemOf(w))];

    /// <summary>The sentences with which the other matter may begin, the likeliest first; none in an answer that keeps to its matter.
    /// Beginnings of paragraphs are preferred, and all but the first are such.</summary>
    public IReadOnlyList<int> Find(string answer, IReadOnlyList<Sentence> sentences, string question)
    {
        var (asked, places) = PlacesOf(sentences, question);
        var (opened, closed) = (new int[sentences.Count], new int[sentences.Count]);
        foreach (var (first, last) in places.Where(p => p.Last >= 0))
        {
            closed[last]++;
            opened[Math.Max(first, 0)] += first >= 0 ? 1 : 0;
        }
        var words = sentences.Sum(s => s.Tokens.Count);
        var saidOnce = NeverSaidAgain * places.Count(p => p.First == p.Last);
        var (said, before, after, fresh) = (0, asked, closed.Sum(), opened.Sum());
        var breaks = new List<(int At, double Missing, bool IsParagraph)>();
        var isOther = false;
        for (var i = 1; i < sentences.Count && words - said >= FewestAfter; i++)
        {
            said += sentences[i - 1].Tokens.Count;
            before += opened[i - 1];
            after -= closed[i - 1];
            fresh -= opened[i - 1];
            if (said >= FewestBefore && words - said >= FewestAfter)
            {
                var pairs = Math.Max(1.0, before * (double)after);
                var repeated = 1 - (saidOnce / (before + after));
                var ofRepeated = Math.Max(1, pairs * repeated * repeated);
                var shared = after - fresh + 0.5;
                isOther |= shared <= FewShared * pairs && shared <= FewSharedOfRepeated * ofRepeated;
                breaks.Add((i, ((ofRepeated * UsuallyShared) - (after - fresh)) / Math.Sqrt(ofRepeated), Paragraphs.Divide(answer, sentences[i - 1], sentences[i])));
            }
        }
        return !isOther ? [] : [.. breaks.OrderByDescending(b => b.IsParagraph && b.Missing > 0).ThenByDescending(b => b.Missing)
            .Where((b, place) => place == 0 || b.IsParagraph).Take(MostPlaces).Select(b => b.At)];
    }

    /// <summary>How many topical words the question has, and for each word of question or answer the first and last sentence with it;
    /// -1 for the question.</summary>
    private (int Asked, IReadOnlyCollection<(int First, int Last)> Places) PlacesOf(IReadOnlyList<Sentence> sentences, string question)
    {
        var places = Tokenizer.Words(question).Where(IsTopical).Select(StemOf).Distinct().ToDictionary(s => s, _ => (First: -1, Last: -1));
        var asked = places.Count;
        for (var i = 0; i < sentences.Count; i++)
        {
            foreach (var token in sentences[i].Tokens)
            {
                if (IsTopical(token.Word))
                {
                    ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, StemOf(token.Word), out var isKnown);
                    place = (isKnown ? place.First : i, i);
                }
            }
        }
        return (asked, places.Values);
    }

    private bool IsTopical(string word) => word.Length >= ShortestWord && char.IsLetter(word[0]) && !_common.Contains(StemOf(word));

    private static ulong StemOf(string word)
    {
        var stem = 0UL;
        foreach (var letter in word.AsSpan(0, Math.Min(word.Length, StemLength)))
        {
            stem = (stem * 65599) + letter;
        }
        return stem;
    }
}
