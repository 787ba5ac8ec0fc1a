using System.Runtime.InteropServices;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>Reads answers in the terms of one rubric. Build it once a rubric; it may be used from several threads.</summary>
public sealed class AnswerReader
{
    /// <summary>Spoken length assumed where the question gives none: a behavioral story of three to four minutes.</summary>
    private const int UsualMinutes = 4;

    private readonly SignalIndex _index;
    private readonly SentenceSieve _sieve;
    private readonly LanguageReader _language;
    private readonly FigureReader _figures;
    private readonly SurfaceForms _fillers;
    private readonly Decoration _decoration;
    private readonly FeatureFinder _features;
    private readonly ContradictionFinder _contradictions;
    private readonly TopicBreakFinder _breaks;
    private readonly Lexicon _lexicon;
    private readonly Rubric _rubric;

    public AnswerReader(Rubric rubric)
    {
        _rubric = rubric;
        _index = new SignalIndex(rubric);
        _decoration = new Decoration(_index);
        _features = new FeatureFinder(rubric);
        _contradictions = new ContradictionFinder(rubric.Words, _index);
        _breaks = new TopicBreakFinder(rubric.Words);
        _language = new LanguageReader(rubric.Words);
        _sieve = new SentenceSieve(rubric, _index, _language);
        _figures = new FigureReader(rubric.Words);
        _fillers = new SurfaceForms(rubric.Words.Fillers);
        _lexicon = new Lexicon(rubric, _index.Forms, _fillers, _features);
    }

    /// <param name="answer">Any text, empty too.</param>
    /// <param name="question">For how far the answer keeps to it; may be empty.</param>
    /// <param name="expectedWords">How long an answer should be, when the question says so.</param>
    public AnswerReading Read(string answer, string question, int? expectedWords)
    {
        var (tokens, sentences) = ReadSentences(answer);
        _decoration.Remove(answer, sentences);
        sentences = _sieve.Sift(answer, question, sentences);
        _contradictions.Mark(sentences);
        var type = AnswerTypeReader.Read(sentences, _index, AsksWhatOneWouldDo(question) ? ExpectedAnswer.Plan : _rubric.Expects);
        return new AnswerReading(answer, sentences, _index, _features, all => _breaks.Find(answer, all, question))
        {
            Type = type,
            IsEnglish = _language.IsEnglish(answer, tokens),
            Delivery = ReadDelivery(tokens, type),
            Figures = [.. _figures.Spell(answer, tokens).Distinct(StringComparer.Ordinal)],
            QuestionOverlap = _language.Overlap(question, tokens),
            FunctionWordShare = _language.FunctionWordShare(tokens),
            RepeatedShare = LanguageReader.RepeatedShare(tokens),
            LengthRatio = tokens.Length / (double)(expectedWords ?? (UsualMinutes * Delivery.WordsPerMinute)),
        };
    }

    /// <summary>"What would you do?" in a round of lived episodes wants no episode; what happened is an answer to it too.</summary>
    private bool AsksWhatOneWouldDo(string question)
    {
        var words = _rubric.Expects == ExpectedAnswer.Episode ? Tokenizer.Words(question).ToList() : [];
        return words.Zip(words.Skip(1)).Any(pair => pair is ("would", "you"));
    }

    private (Token[] Tokens, List<Sentence> Sentences) ReadSentences(string answer)
    {
        var cut = new List<Token>(answer.Length / 5);
        var places = new List<(int Start, int End, int FirstToken, int Tokens)>();
        foreach (var (start, end) in SentenceCutter.Cut(answer))
        {
            var first = cut.Count;
            Tokenizer.Cut(answer, start, end, cut);
            if (cut.Count > first)
            {
                LookUp(answer, CollectionsMarshal.AsSpan(cut)[first..]);
                places.Add((start, end, first, cut.Count - first));
            }
        }
        var tokens = cut.ToArray();
        var edges = Array.ConvertAll(tokens, t => t.Facts.Edges);
        return (tokens, places.ConvertAll(p => ReadSentence(Evidence.At(answer, p.Start, p.End), new ArraySegment<Token>(tokens, p.FirstToken, p.Tokens), edges.AsSpan(p.FirstToken, p.Tokens))));
    }

    /// <summary>Gives each word its facts, and a mistyped one those of the word that was meant. A name, which is known by its capital, is
    /// left alone; the first word of a sentence has one whatever it is.</summary>
    private void LookUp(string answer, Span<Token> sentence)
    {
        for (var i = 0; i < sentence.Length; i++)
        {
            var token = sentence[i];
            var facts = _lexicon.Of(token);
            var isName = char.IsUpper(answer[token.Start]) && (i > 0 || token.End - token.Start == 1 || !char.IsLower(answer[token.Start + 1]));
            sentence[i] = facts.Meant is { } meant && !isName ? Tokenizer.Reread(token, meant.Word) with { Facts = meant } : token with { Facts = facts };
        }
    }

    private Sentence ReadSentence(Evidence evidence, ArraySegment<Token> tokens, ReadOnlySpan<int[]> edges) =>
        new(evidence, tokens) { Signals = _index.Read(evidence.Quote, tokens, edges) };

    private Delivery ReadDelivery(Token[] tokens, AnswerType type)
    {
        var (words, we, i, fillers) = (0, 0, 0, 0);
        foreach (var token in tokens)
        {
            words += token.Word == "%" ? 0 : 1;
            we += token.Word is "we" or "our" or "us" or "ours" or "we'd" or "we'll" or "we've" or "we're" ? 1 : 0;
            i += token.Word is "i" or "my" or "me" or "mine" or "myself" or "i'd" or "i'll" or "i've" or "i'm" ? 1 : 0;
        }
        _fillers.Find(Array.ConvertAll(tokens, t => t.Facts.Fillers), (_, _, _) => fillers++);
        return new Delivery(words, Math.Round(words / (double)Delivery.WordsPerMinute, 1), fillers, we, i, type);
    }
}
