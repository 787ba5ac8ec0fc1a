using System.Collections.Immutable;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>An answer as code reads it: its sentences, the signals in each, and measures of the whole.</summary>
public sealed class AnswerReading
{
    /// <summary>Words; about two minutes aloud.</summary>
    private const int LongestInOne = 250;

    /// <summary>A shorter sentence says little by itself.</summary>
    private const double WordsThatSay = 6;

    private readonly SignalIndex _index;
    private readonly FeatureFinder _features;
    private readonly Func<IReadOnlyList<Sentence>, IReadOnlyList<int>> _findBreaks;
    private readonly SignalColumns _columns;
    private ImmutableArray<FeatureFinding>? _found;
    private NearestSentence? _nearest;

    internal AnswerReading(string text, IReadOnlyList<Sentence> sentences, SignalIndex index, FeatureFinder features, Func<IReadOnlyList<Sentence>, IReadOnlyList<int>> findBreaks)
    {
        _findBreaks = findBreaks;
        _features = features;
        Text = text;
        Sentences = sentences;
        _index = index;
        Counted = sentences.All(s => s.Counts) ? sentences : [.. sentences.Where(s => s.Counts)];
        _columns = index.ColumnsOf(Counted);
    }

    public string Text { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>What the offline model weighs beside the checks; those of the checks are not among them.</summary>
    public ImmutableArray<FeatureFinding> Features => _found ??= _features.Find(this);

    /// <summary>Those that are an answer: not copied, said twice, denied, or addressed to the grader.</summary>
    public IReadOnlyList<Sentence> Counted { get; }

    /// <summary>The others, and why they count for nothing.</summary>
    public ImmutableArray<SetAsideSentence> Ignored =>
        [.. Sentences.Where(s => !s.Counts).Select(s => new SetAsideSentence(s.Evidence, s.SetAside))];

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

    /// <summary>The answer itself, or, where a long one turns to something else, what stands before and after each place where it may do
    /// so: each has to hold up by itself, for one of the two may be somebody else's. Where all of one counts for nothing, the other is the answer.</summary>
    public IReadOnlyList<AnswerReading> Parts()
    {
        IReadOnlyList<int> breaks = Sentences.Sum(s => s.Tokens.Count) > LongestInOne ? _findBreaks(Sentences) : [];
        return [.. breaks.Select(at => (Before: PartOf(Sentences.Take(at)), After: PartOf(Sentences.Skip(at))))
            .Where(p => p.Before.Counted.Count > 0 && p.After.Counted.Count > 0).SelectMany(p => (AnswerReading[])[p.Before, p.After]).DefaultIfEmpty(this)];
    }

    private AnswerReading PartOf(IEnumerable<Sentence> sentences) => new(Text, [.. sentences], _index, _features, _findBreaks)
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

    /// <summary>How often each word stands in the counted sentences.</summary>
    public IReadOnlyDictionary<string, int> CountWords() =>
        Counted.SelectMany(s => s.Tokens).CountBy(t => t.Word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

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
        return Sentences.Where(s => s.Signals.Has(number)).Select(s => new FoundSentence(s.Evidence, [signal]));
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
        _ when AnswerMeasures.SignalSharedBy(name) is { } signal => CountedWith(signal) / (double)Math.Max(1, Counted.Count),
        _ when _index.Knows(name) => CountedWith(name),
        _ => Features.First(f => f.Feature.Id == name).Sentences.Length,
    };

    private int CountedWith(string signal) => _columns.With(_index.NumberOf(signal)).Count;

    /// <summary>
    /// Whether the sentence stands in a paragraph that gives orders to the interviewer or grader: what is around an order is part
    /// of the attempt, even where it reads like an answer. Other paragraphs may be an honest answer.
    /// </summary>
    public static bool IsOrder(Sentence sentence) => sentence.SetAside == SetAside.Order;

    /// <summary>The counted sentences that fit any of the alternatives of a check or feature.</summary>
    internal SentenceSet Fitting(ImmutableArray<SignalAlternative> any) => _columns.Fitting(_index.Compiled(any));

    /// <summary>The sentence that comes nearest to a check; null when none has anything of it.</summary>
    public NearSentence? NearestTo(Check check) => (_nearest ??= new NearestSentence(Counted, _index, _columns)).To(check);

    internal ImmutableArray<Evidence> EvidenceOf(SentenceSet sentences) => [.. sentences.Places().Select(p => Counted[p].Evidence)];

    /// <summary>Each sentence with the signals of the first alternative that it fits; all that it fits make its strength.</summary>
    internal ImmutableArray<FoundSentence> Show(SentenceSet sentences, ImmutableArray<SignalAlternative> any)
    {
        var alternatives = _index.Compiled(any);
        return [.. sentences.Places().Select(p => Show(p, Array.FindAll(alternatives, a => _columns.Fits(a, p))))];
    }

    private FoundSentence Show(int place, CompiledAlternative[] fitting) => new(Counted[place].Evidence, fitting[0].Names,
        fitting.SelectMany(a => a.With).Distinct().Sum(_columns.WeightOf) * Math.Min(1, Counted[place].Tokens.Count / WordsThatSay));
}
