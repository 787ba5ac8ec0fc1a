using System.Collections.Immutable;

namespace MockInterviewer.Robustness;

/// <summary>What a transformation did to the levels of a set of answers.</summary>
/// <param name="Transformation">Its name.</param>
/// <param name="Answers">How many texts were graded.</param>
/// <param name="MeanChange">Mean change of the level, of the answers that have one before and after.</param>
/// <param name="Lifted">Of the answers of label 1-2, the share that was at most 2 before and is above 2 now.</param>
/// <param name="Unchanged">Share of the answers with the same level; both without one counts.</param>
/// <param name="WithoutLevel">How many lost their level.</param>
/// <param name="Exposed">Share at level 1 with a red flag that caps the level and a reason for every rating.</param>
/// <param name="FlagsRaised">Red flags that were not there before, with how many answers raised each; the most frequent first.</param>
public sealed record Movement(
    string Transformation,
    int Answers,
    double MeanChange,
    double Lifted,
    double Unchanged,
    int WithoutLevel,
    double Exposed,
    ImmutableArray<(string Flag, int Answers)> FlagsRaised)
{
    internal static Movement Of(string transformation, IReadOnlyCollection<GradedPair> pairs)
    {
        var levelled = pairs.Where(p => p.Change is not null).ToList();
        var weak = pairs.Where(p => p.Answer.IsWeak).ToList();
        return new Movement(
            transformation,
            pairs.Count,
            levelled.Count == 0 ? 0 : levelled.Average(p => p.Change!.Value),
            weak.Count == 0 ? 0 : Share(weak, p => p.IsLifted),
            Share(pairs, p => p.Before.Level == p.After.Level),
            pairs.Count(p => p.Before.Level is not null && p.After.Level is null),
            Share(pairs, p => p.After.IsExposed),
            [.. pairs.SelectMany(p => p.NewFlags).GroupBy(f => f, (f, all) => (f, all.Count())).OrderByDescending(f => f.Item2).ThenBy(f => f.f, StringComparer.Ordinal)]);
    }

    private static double Share(IReadOnlyCollection<GradedPair> pairs, Func<GradedPair, bool> holds) => pairs.Count(holds) / (double)pairs.Count;
}
