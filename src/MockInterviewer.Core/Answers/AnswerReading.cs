using System.Collections.Immutable;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>An answer as code reads it: its sentences, the signals in each, and measures of the whole.</summary>
public sealed class AnswerReading
{
    /// <summary>Words; about two minutes aloud.</summary>
    private const int LongestInOne = 250;

    private readonly SignalIndex _index;
    private readonly FeatureFinder _features;
    private ImmutableArray<FeatureFinding>? _found;
    private NearestSentence? _nearest;

    internal AnswerReading(string text, IReadOnlyList<Sentence> sentences, SignalIndex index, FeatureFinder features)
    {
        _features = features;
        Text = text;
        Sentences = sentences;
        _index = index;
        Counted = sentences.All(s => s.Counts) ? sentences : [.. sentences.Where(s => s.Counts)];
    }

    public string Text { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>What the offline model weighs beside the checks; those of the checks are not among them.</summary>
    public ImmutableArray<FeatureFinding> Features => _found ??= _features.Find(this);

    /// <summary>Those that are an answer: not copied, said twice, denied, or addressed to the grader.</summary>
    public IReadOnlyList<Sentence> Counted { get; }

    /// <summary>The others, and why they count for nothing.</summary>
    public ImmutableArray<SetAsideSentence> Ignored =>
        [.. Sentences.Where(s => !s.Counts).Select(s => new SetAsideSentence(EvidenceOf(s), s.SetAside))];

    public required AnswerType Type { get; init; }

    public required bool IsEnglish { get; init; }

    public required Delivery Delivery { get; init; }

    /// <summary>The amounts as typed, each once: "40 %", "12 days".</summary>
    public required ImmutableArray<string> Figures { get; init; }

    /// <summary>Share of the question's content words that the answer has, 0-1; 1 when the question has none.</summary>
    public required double QuestionOverlap { get; init; }

    /// <summary>Share of the words that are function words, 0-1; prose has .35 to .55, a list of keywords far less.</summary>
    public required double FunctionWordShare { get; init; }

    /// <summary>Share of the words that stand in a run of four that came before, 0-1.</summary>
    public required double RepeatedShare { get; init; }

    /// <summary>Words against the expected words.</summary>
    public required double LengthRatio { get; init; }

    /// <summary>
    /// The answer itself, or its beginning and its end where it is long; each about as long as an answer that is read in one. What is
    /// counted grows with the length, and a strong end may be somebody else's: a long answer has to hold up in both.
    /// </summary>
    public IReadOnlyList<AnswerReading> Parts() =>
        Counted.Sum(s => s.Tokens.Count) <= LongestInOne ? [this] : [PartOf(WordsOf(Counted)), PartOf(WordsOf(Counted.Reverse()).Reverse())];

    /// <summary>Whole sentences from the first on, up to the words that are read in one. A sentence that goes beyond is one of them while
    /// less than half is taken: speech typed without full stops is no empty answer.</summary>
    private static IEnumerable<Sentence> WordsOf(IEnumerable<Sentence> sentences)
    {
        var words = 0;
        return sentences.TakeWhile(s =>
        {
            var before = words;
            words += s.Tokens.Count;
            return words <= LongestInOne || before < LongestInOne / 2;
        });
    }

    private AnswerReading PartOf(IEnumerable<Sentence> sentences) => new(Text, [.. sentences], _index, _features)
    {
        Type = Type,
        IsEnglish = IsEnglish,
        Delivery = Delivery,
        Figures = Figures,
        QuestionOverlap = QuestionOverlap,
        FunctionWordShare = FunctionWordShare,
        RepeatedShare = RepeatedShare,
        LengthRatio = LengthRatio,
    };

    /// <summary>How many sentences have the signal.</summary>
    public int CountOf(string signal)
    {
        var number = _index.NumberOf(signal);
        return Sentences.Count(s => s.Signals.Has(number));
    }

    public bool Has(Sentence sentence, string signal) => sentence.Signals.Has(_index.NumberOf(signal));

    public IEnumerable<FoundSentence> SentencesWith(string signal)
    {
        var number = _index.NumberOf(signal);
        return Sentences.Where(s => s.Signals.Has(number)).Select(s => new FoundSentence(EvidenceOf(s), [signal]));
    }

    /// <summary>A measure by its name in a red flag's condition; see docs/content-format.md.</summary>
    public double Measure(string name) => name switch
    {
        AnswerMeasures.Words => Sentences.Where(s => !IsOrder(s)).Sum(s => s.Tokens.Count),
        AnswerMeasures.Sentences => Sentences.Count,
        AnswerMeasures.QuestionOverlap => QuestionOverlap,
        AnswerMeasures.FunctionWords => FunctionWordShare,
        AnswerMeasures.Repeated => RepeatedShare,
        AnswerMeasures.LengthRatio => LengthRatio,
        AnswerMeasures.SetAside => Sentences.Where(s => s.SetAside is not (SetAside.No or SetAside.Order)).Sum(s => s.Tokens.Count) / (double)Math.Max(1, Sentences.Sum(s => s.Tokens.Count)),
        NamedSignal.Injection => CountOf(name),
        _ when name.EndsWith(AnswerMeasures.ShareSuffix, StringComparison.Ordinal) =>
            CountedWith(name[..^AnswerMeasures.ShareSuffix.Length]) / (double)Math.Max(1, Counted.Count),
        _ when _index.Knows(name) => CountedWith(name),
        _ => Features.First(f => f.Feature.Id == name).Sentences.Length,
    };

    private int CountedWith(string signal)
    {
        var number = _index.NumberOf(signal);
        return Counted.Count(s => s.Signals.Has(number));
    }

    /// <summary>
    /// Whether the sentence stands in a paragraph that gives orders to the interviewer or grader: what is around an order is part
    /// of the attempt, even where it reads like an answer. Other paragraphs may be an honest answer.
    /// </summary>
    public static bool IsOrder(Sentence sentence) => sentence.SetAside == SetAside.Order;

    /// <summary>The sentence that comes nearest to a check, and how near, 0-1: 1 has all that the check looks for. Null when none has anything of it.</summary>
    public (Evidence Sentence, double Nearness)? NearestTo(Check check) =>
        (_nearest ??= new NearestSentence(this, _index)).To(check) is ({ } sentence, var nearness) ? (EvidenceOf(sentence), nearness) : null;

    internal bool Fits(Sentence sentence, SignalAlternative alternative) => _index.Fits(alternative, sentence.Signals);

    internal Evidence EvidenceOf(Sentence sentence) => Evidence.At(Text, sentence.Start, sentence.End);
}
