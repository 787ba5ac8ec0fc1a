using System.Collections.Immutable;

namespace MockInterviewer.Core.Drafting;

/// <summary>Makes weights of any scale whole per cents that sum to 100.</summary>
internal static class CriterionWeights
{
    private const int Whole = 100;

    /// <param name="raw">Each above 0.</param>
    public static ImmutableArray<int> Of(IReadOnlyList<double> raw)
    {
        var exact = raw.Select(w => w * Whole / raw.Sum()).ToList();
        var weights = exact.Select(w => Math.Max(1, (int)Math.Floor(w))).ToArray();
        foreach (var i in Enumerable.Range(0, weights.Length).OrderByDescending(i => exact[i] - Math.Floor(exact[i])).Take(Math.Max(0, Whole - weights.Sum())))
        {
            weights[i]++;
        }
        // So many of the smallest were lifted to 1 that the largest has to give.
        if (weights.Length > 0)
        {
            weights[Array.IndexOf(weights, weights.Max())] -= weights.Sum() - Whole;
        }
        return [.. weights];
    }
}
