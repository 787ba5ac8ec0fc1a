using System.Collections.Immutable;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading;

/// <summary>The sum of things one can point at behind an offline rating.</summary>
/// <param name="Base">Of an answer that has none of the features.</param>
/// <param name="Parts">Those with a weight, in the order of the rubric's features.</param>
/// <param name="Cuts">Where the sum is cut into levels.</param>
public sealed record RatingSum(double Base, ImmutableArray<Contribution> Parts, SumCuts Cuts)
{
    public double Total { get; } = Base + Parts.Sum(p => p.Points);
}
