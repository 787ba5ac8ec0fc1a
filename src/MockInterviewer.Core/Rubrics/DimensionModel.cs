using System.Collections.Immutable;

namespace MockInterviewer.Core.Rubrics;

/// <summary>How features make a level of one dimension.</summary>
/// <param name="Base">The sum of an answer that has no feature at all.</param>
/// <param name="Weights">What a feature's full value adds; features that are left out add nothing.</param>
/// <param name="Cuts">Where the sum is cut into levels.</param>
public sealed record DimensionModel(double Base, ImmutableDictionary<string, double> Weights, SumCuts Cuts)
{
    public double WeightOf(string feature) => Weights.GetValueOrDefault(feature);
}
