using System.Collections.Immutable;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>The sum of things one can point at behind an offline rating.</summary>
/// <param name="Base">Of an answer that has none of the features.</param>
/// <param name="Parts">Those with a weight, in the order of the rubric's features.</param>
/// <param name="Cuts">Where the sum is cut into levels.</param>
public sealed record RatingSum(double Base, ImmutableArray<Contribution> Parts, SumCuts Cuts)
{
    public double Total { get; } = Base + Parts.Sum(p => p.Points);

    /// <param name="place">The criterion's place in the rubric.</param>
    /// <param name="model">Of the criterion's dimension.</param>
    internal static RatingSum Of(OfflinePart part, int place, DimensionModel model) =>
        new(model.Base, [.. part.FeaturesFor(place).Select(f => (Finding: f, Weight: model.WeightOf(f.Feature.Id)))
            .Where(f => f.Weight != 0).Select(f => new Contribution(f.Finding, f.Weight))], model.Cuts);
}
