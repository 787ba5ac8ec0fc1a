using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>
/// Finds the sentence of an answer that comes nearest to a check which it does not meet: the one that has most of what the check looks
/// for. What most sentences have (the past tense, say) tells little and counts little.
/// </summary>
internal sealed class NearestSentence(AnswerReading reading, SignalIndex index)
{
    /// <summary>A sentence that has something which the check rules out, as an empty phrase, counts half.</summary>
    private const double Barred = 0.5;

    private readonly Dictionary<int, double> _weights = [];

    /// <returns>The sentence and how near it comes, 0-1; null and 0 when none has anything of it.</returns>
    public (Sentence? Sentence, double Nearness) To(Check check)
    {
        (Sentence? Sentence, double Nearness) best = (null, 0);
        foreach (var way in index.Compiled(check.Signals.Yes))
        {
            foreach (var sentence in reading.Counted)
            {
                var nearness = Nearness(way, sentence);
                if (nearness > best.Nearness)
                {
                    best = (sentence, nearness);
                }
            }
        }
        return best;
    }

    private double Nearness(CompiledAlternative way, Sentence sentence)
    {
        var (has, wanted) = (0.0, 0.0);
        foreach (var signal in way.With)
        {
            var weight = WeightOf(signal);
            wanted += weight;
            has += sentence.Signals.Has(signal) ? weight : 0;
        }
        return wanted == 0 ? 0 : has / wanted * (Array.Exists(way.Without, sentence.Signals.Has) ? Barred : 1);
    }

    private double WeightOf(int signal)
    {
        if (!_weights.TryGetValue(signal, out var weight))
        {
            weight = 1 - (reading.Counted.Count(s => s.Signals.Has(signal)) / (double)Math.Max(1, reading.Counted.Count));
            _weights.Add(signal, weight);
        }
        return weight;
    }
}
