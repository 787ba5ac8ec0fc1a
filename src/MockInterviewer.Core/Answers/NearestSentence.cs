using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>
/// Finds the sentence of an answer that comes nearest to a check which it does not meet: the one that has most of what the check looks
/// for. What most sentences have (the past tense, say) tells little and counts little.
/// </summary>
/// <param name="counted">The sentences that are an answer.</param>
internal sealed class NearestSentence(IReadOnlyList<Sentence> counted, SignalIndex index, SignalColumns columns)
{
    /// <summary>A sentence that has something which the check rules out, as an empty phrase, counts half.</summary>
    private const double Barred = 0.5;

    /// <returns>Null when none has anything of it.</returns>
    public NearSentence? To(Check check)
    {
        (Sentence Sentence, CompiledAlternative Way, double Nearness)? best = null;
        foreach (var way in index.Compiled(check.Signals.Yes))
        {
            var weights = Array.ConvertAll(way.With, columns.WeightOf);
            foreach (var sentence in counted)
            {
                var nearness = Nearness(way, weights, sentence);
                if (nearness > (best?.Nearness ?? 0))
                {
                    best = (sentence, way, nearness);
                }
            }
        }
        return best is var (nearest, fits, near) ? Of(nearest, fits, near) : null;
    }

    private static double Nearness(CompiledAlternative way, double[] weights, Sentence sentence)
    {
        var (has, wanted) = (0.0, 0.0);
        for (var i = 0; i < weights.Length; i++)
        {
            wanted += weights[i];
            has += sentence.Signals.Has(way.With[i]) ? weights[i] : 0;
        }
        return wanted == 0 ? 0 : has / wanted * (Array.Exists(way.Without, sentence.Signals.Has) ? Barred : 1);
    }

    private static NearSentence Of(Sentence sentence, CompiledAlternative way, double nearness)
    {
        bool Lacks(int signal) => !sentence.Signals.Has(signal);
        var telling = Array.FindAll(way.With, s => !SignalIndex.IsOfLanguage(s));
        return new NearSentence(sentence.Evidence, nearness, [.. way.With.Zip(way.Names).Where(s => Lacks(s.First)).Select(s => s.Second)],
            telling.Length > 0 && !Array.Exists(telling, Lacks));
    }
}
