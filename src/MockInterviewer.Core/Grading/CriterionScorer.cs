using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading.Offline;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading;

/// <summary>The offline grader's way to the level of a criterion: a weighted sum of what was found, cut into levels; of a long answer
/// the weaker part decides.</summary>
public static class CriterionScorer
{
    /// <summary>A criterion of which no check is met cannot be above level 2, however good the rest of the answer is.</summary>
    private const double MostWithoutAnyCheck = 2.49;

    /// <summary>Share of the checks that are met, 0-1.</summary>
    public static double ShareOf(IReadOnlyCollection<CheckFinding> checks) => checks.Count == 0 ? 0 : checks.Average(c => c.Points);

    /// <param name="place">The criterion's place in the rubric.</param>
    public static Rating Rate(OfflineReading reading, int place, OfflineModel model)
    {
        var criterion = reading.Rubric.Criteria[place];
        var checks = reading.Checks[place];
        var sum = reading.Parts.Select(p => SumOf(p, place, model.Dimensions[criterion.Dimension])).MinBy(s => s.Total)!;
        var evidence = EvidenceChoice.For(checks, sum);
        var points = PointsOf(sum, checks, evidence);
        return new Rating(criterion, RatingStatus.Rated, ScoreCalculator.LevelOf(points), ReasonFor(checks), checks, evidence) { Points = points, Sum = sum };
    }

    private static RatingSum SumOf(OfflinePart part, int place, DimensionModel model) =>
        new(model.Base, [.. part.FeaturesFor(place).Select(f => (Finding: f, Weight: model.WeightOf(f.Feature.Id)))
            .Where(f => f.Weight != 0).Select(f => new Contribution(f.Finding, f.Weight))], model.Cuts);

    private static double PointsOf(RatingSum sum, ImmutableArray<CheckFinding> checks, ImmutableArray<Evidence> evidence)
    {
        var points = sum.Cuts.PointsOf(sum.Total);
        return evidence.IsEmpty ? 1 : checks.Any(c => c.Met != Met.No) ? points : Math.Min(points, MostWithoutAnyCheck);
    }

    private static string ReasonFor(ImmutableArray<CheckFinding> checks)
    {
        var found = checks.Where(c => c.Met == Met.Yes).Select(c => c.Check.Title).ToList();
        var partly = checks.Where(c => c.Met == Met.Partly).Select(c => c.Check.Title).ToList();
        var missing = checks.Where(c => c.Met == Met.No).Select(c => c.Check.Title).ToList();
        return string.Join(' ', new[] { Part("Found", found), Part("Partly", partly), Part("Not found", missing) }.Where(p => p.Length > 0));
    }

    private static string Part(string label, List<string> titles) =>
        titles.Count == 0 ? "" : $"{label}: {string.Join("; ", titles)}.";
}
