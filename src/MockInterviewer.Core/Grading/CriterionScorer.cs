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

    /// <summary>Without the sentences that it is shown with: they are chosen for all criteria together.</summary>
    /// <param name="place">The criterion's place in the rubric.</param>
    public static Rating Rate(OfflineReading reading, int place, OfflineModel model)
    {
        var criterion = reading.Rubric.Criteria[place];
        var checks = reading.Checks[place];
        var sum = reading.Parts.Select(p => RatingSum.Of(p, place, model.Dimensions[criterion.Dimension])).MinBy(s => s.Total)!;
        var points = PointsOf(sum.Total, sum, checks);
        return new Rating(criterion, RatingStatus.Rated, ScoreCalculator.LevelOf(points), ReasonFor(checks), checks, []) { Points = points, Sum = sum };
    }

    /// <summary>How many levels a rating would be higher if its sum were.</summary>
    /// <param name="ofItsOwn">Whether it is one of its own checks that makes the sum higher.</param>
    internal static double GainOf(Rating rating, RatingSum sum, double raise, bool ofItsOwn)
    {
        var total = sum.Total + raise;
        return (ofItsOwn ? sum.Cuts.PointsOf(total) : PointsOf(total, sum, rating.Checks)) - ScoreCalculator.PointsOf(rating);
    }

    private static double PointsOf(double total, RatingSum sum, ImmutableArray<CheckFinding> checks)
    {
        var points = sum.Cuts.PointsOf(total);
        return checks.Any(c => c.Met != Met.No) ? points : EvidenceChoice.HasAny(sum) ? Math.Min(points, MostWithoutAnyCheck) : 1;
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
