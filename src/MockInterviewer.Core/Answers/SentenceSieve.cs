using System.Runtime.InteropServices;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>Sets sentences aside that are not the candidate's own answer: copied, said twice, denied, out of order, or addressed to
/// the grader. What is set aside earns nothing and costs nothing; it is neither seen by checks nor weighed by features.</summary>
internal sealed class SentenceSieve
{
    private const double CopiedShare = 0.5;
    private const double RepeatedShare = 0.7;

    /// <summary>Function words in prose are .35 to .55 of all words, in notes a little less; terms in a row have hardly any.</summary>
    private const double FewFunctionWords = 0.135;

    /// <summary>"I don't know, sorry." A longer sentence says what is not known, and that may be worth something.</summary>
    private const int LongestNotKnowing = 6;

    private const int FewestTerms = 16;
    private const int FewestCommas = 4;

    /// <summary>So many commas with hardly three words between them make no sentence, whatever the words are.</summary>
    private const int ManyCommas = 12;
    private const double LongTerm = 3.5;

    /// <summary>"I decided, determined, resolved and settled": hardly a word between the commas.</summary>
    private const int FewestParts = 4;
    private const double ShortPart = 2;

    /// <summary>Of a real sentence seldom half of the words are among those that strong answers use.</summary>
    private const int FewestLearnt = 10;
    private const double MostLearnt = 0.6;

    /// <summary>So many words that tell something, all of them said before, say nothing new.</summary>
    private const int FewestTelling = 5;

    /// <summary>In prose a determiner is followed by another function word in at most one case of ten, in shuffled words in every third.</summary>
    private const double Disorder = 0.15;

    /// <summary>So many must be misplaced: one slip of the pen is none of it.</summary>
    private const int FewestMisplaced = 3;

    private readonly SignalIndex _index;
    private readonly LanguageReader _language;
    private readonly WordRuns _rubric = new();

    public SentenceSieve(Rubric rubric, SignalIndex index, LanguageReader language)
    {
        _language = language;
        _index = index;
        foreach (var text in TextsOf(rubric))
        {
            Add(text, _rubric);
        }
    }

    public List<Sentence> Sift(string answer, string question, List<Sentence> sentences)
    {
        var asked = new WordRuns();
        Add(question, asked);
        var said = new WordRuns();
        var told = new HashSet<ulong>();
        var orders = OrdersIn(answer, sentences);
        var disordered = DisorderedIn(answer, sentences);
        var sifted = new List<Sentence>(sentences.Count);
        foreach (var sentence in sentences)
        {
            var why = orders.Contains(sentence.Start) ? SetAside.Order
                : disordered.Contains(sentence.Start) ? SetAside.Disorder
                : SaysNothingNew(sentence, told) ? SetAside.Repeat
                : Judge(answer, sentence, asked, said);
            said.Add(sentence.Tokens);
            if (why == SetAside.No)
            {
                told.UnionWith(Telling(sentence).Select(t => t.Number));
            }
            sifted.Add(why == SetAside.No ? sentence : sentence with { SetAside = why });
        }
        return sifted;
    }

    private static void Add(string text, WordRuns runs) => runs.Add(CollectionsMarshal.AsSpan(Tokenizer.Cut(text, 0, text.Length)));

    private SetAside Judge(string answer, Sentence sentence, WordRuns asked, WordRuns said) =>
        said.Holds(sentence.Tokens, RepeatedShare) ? SetAside.Repeat
        : asked.Holds(sentence.Tokens, CopiedShare) ? SetAside.Question
        : _rubric.Holds(sentence.Tokens, CopiedShare) ? SetAside.Rubric
        : sentence.Signals.Has(_index.NumberOf(WordClass.Denials)) ? SetAside.Denial
        : _language.IsForeign(sentence) ? SetAside.Foreign
        : IsTerms(answer, sentence) ? SetAside.Terms
        : sentence.Tokens.Count <= LongestNotKnowing && HasNamed(sentence, NamedSignal.NotKnowing) ? SetAside.NotKnowing
        : SetAside.No;

    /// <summary>A figure may be what is new in a result; so many words must have been said before as say something by themselves.</summary>
    private static bool SaysNothingNew(Sentence sentence, HashSet<ulong> told) =>
        Telling(sentence).All(t => told.Contains(t.Number)) && Telling(sentence).Count(t => char.IsLetter(t.Word[0])) >= FewestTelling;

    private static IEnumerable<Token> Telling(Sentence sentence) => sentence.Tokens.Where(t => char.IsLetterOrDigit(t.Word[0]) && !t.Facts.Is(WordKinds.Function));

    private bool HasNamed(Sentence sentence, string signal) => _index.Knows(signal) && sentence.Signals.Has(_index.NumberOf(signal));

    private static bool IsTerms(string answer, Sentence sentence)
    {
        var commas = answer.AsSpan(sentence.Start, sentence.End - sentence.Start).Count(',');
        return (sentence.Tokens.Count >= FewestTerms && commas >= FewestCommas
            && sentence.Tokens.Count(t => t.Facts.Is(WordKinds.Function)) < FewFunctionWords * sentence.Tokens.Count)
            || (commas >= ManyCommas && sentence.Tokens.Count < LongTerm * commas)
            || IsChain(answer, sentence) || IsOfLearntWords(sentence);
    }

    private static bool IsOfLearntWords(Sentence sentence) =>
        sentence.Tokens.Count >= FewestLearnt && sentence.Tokens.Count(t => t.Facts.Is(WordKinds.Telling)) > MostLearnt * sentence.Tokens.Count;

    /// <summary>Notes put such lists behind a colon or in brackets, and mean something by them.</summary>
    private static bool IsChain(string answer, Sentence sentence)
    {
        var parts = sentence.Tokens.Count(t => t.ClauseStart);
        return parts >= FewestParts && sentence.Tokens.Count <= ShortPart * parts && !answer.AsSpan(sentence.Start, sentence.End - sentence.Start).ContainsAny(':', '(');
    }

    /// <summary>What stands around an order in its paragraph is part of the attempt, even where it reads like an answer.</summary>
    private HashSet<int> OrdersIn(string answer, List<Sentence> sentences)
    {
        var order = _index.NumberOf(NamedSignal.Injection);
        return sentences.Any(s => s.Signals.Has(order)) ? StartsOf(Paragraphs.Of(answer, sentences).Where(p => p.Any(s => s.Signals.Has(order)))) : [];
    }

    /// <summary>The whole answer, or paragraphs that are long enough to tell.</summary>
    private HashSet<int> DisorderedIn(string answer, List<Sentence> sentences) =>
        IsDisordered(sentences) ? StartsOf([sentences]) : StartsOf(Paragraphs.Of(answer, sentences).Where(IsDisordered));

    private bool IsDisordered(List<Sentence> sentences)
    {
        var (determiners, misplaced) = (0, 0);
        foreach (var tokens in sentences.Select(s => s.Tokens))
        {
            for (var i = 0; i < tokens.Count; i++)
            {
                if (tokens[i].Facts.Is(WordKinds.Determiner))
                {
                    determiners++;
                    misplaced += i + 1 == tokens.Count || IsMisplaced(tokens[i + 1].Facts) ? 1 : 0;
                }
            }
        }
        return misplaced >= FewestMisplaced && misplaced >= Disorder * determiners;
    }

    private static bool IsMisplaced(WordFacts next) => next.Is(WordKinds.Function) && !next.Is(WordKinds.AfterDeterminer);

    private static HashSet<int> StartsOf(IEnumerable<List<Sentence>> paragraphs) => [.. paragraphs.SelectMany(p => p).Select(s => s.Start)];

    private static IEnumerable<string> TextsOf(Rubric rubric) =>
        rubric.Criteria.SelectMany(c => c.Anchors.Append(c.Asks).Append(c.Title).Concat(c.AllChecks.SelectMany(k => k.Probes.Append(k.Title))))
            .Concat(rubric.RedFlags.SelectMany(f => (string[])[f.Title, f.Advice])).Append(rubric.About);
}
