using System.Collections.Immutable;

namespace MockInterviewer.Robustness.Probes;

/// <summary>The probes that are judged by reading (docs/probes.md): drawn by lot, the same each time.</summary>
public static class ProbeSample
{
    private const int Size = 60;

    /// <param name="seed">Settles which are drawn.</param>
    /// <returns>In the order of the gold set.</returns>
    public static ImmutableArray<FirstProbe> Of(IReadOnlyList<FirstProbe> probes, int seed)
    {
        var places = Enumerable.Range(0, probes.Count).ToArray();
        new Random(seed).Shuffle(places);
        return [.. places.Take(Size).Order().Select(place => probes[place])];
    }
}
