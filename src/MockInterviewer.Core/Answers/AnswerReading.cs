using System.Collections.Immutable;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>An answer as code reads it: its sentences, the signals in each, and measures of the whole.</summary>
public sealed class AnswerReading
{
    private readonly SignalIndex _index;
    private readonly HashSet<int> _orders;

    internal AnswerReading(string text, IReadOnlyList<Sentence> sentences, SignalIndex index)
    {
        Text = text;
        Sentences = sentences;
        _index = index;
        _orders = ParagraphsOf(text, sentences).Where(p => p.Any(s => s.Signals.Has(index.NumberOf(NamedSignal.Injection))))
            .SelectMany(p => p).Select(s => s.Start).ToHashSet();
    }

    public string Text { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

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
        AnswerMeasures.Words => Delivery.Words,
        AnswerMeasures.Sentences => Sentences.Count,
        AnswerMeasures.QuestionOverlap => QuestionOverlap,
        AnswerMeasures.FunctionWords => FunctionWordShare,
        AnswerMeasures.Repeated => RepeatedShare,
        AnswerMeasures.LengthRatio => LengthRatio,
        _ when name.EndsWith(AnswerMeasures.ShareSuffix, StringComparison.Ordinal) =>
            CountOf(name[..^AnswerMeasures.ShareSuffix.Length]) / (double)Math.Max(1, Sentences.Count),
        _ => CountOf(name),
    };

    /// <summary>
    /// Whether the sentence stands in a paragraph that gives orders to the interviewer or grader: what is around an order is part
    /// of the attempt, even where it reads like an answer. Other paragraphs may be an honest answer.
    /// </summary>
    public bool IsOrder(Sentence sentence) => _orders.Contains(sentence.Start);

    private static List<List<Sentence>> ParagraphsOf(string text, IReadOnlyList<Sentence> sentences)
    {
        var paragraphs = new List<List<Sentence>>();
        for (var i = 0; i < sentences.Count; i++)
        {
            if (i == 0 || text.AsSpan(sentences[i - 1].End, sentences[i].Start - sentences[i - 1].End).Contains("\n\n", StringComparison.Ordinal))
            {
                paragraphs.Add([]);
            }
            paragraphs[^1].Add(sentences[i]);
        }
        return paragraphs;
    }

    internal bool Fits(Sentence sentence, SignalAlternative alternative) => _index.Fits(alternative, sentence.Signals);

    internal Evidence EvidenceOf(Sentence sentence) => Evidence.At(Text, sentence.Start, sentence.End);
}
