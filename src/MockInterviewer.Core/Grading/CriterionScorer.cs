using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading;

/// <summary>The offline grader's way from checks to the level of a criterion: the share that is met, cut at fixed places.</summary>
public static class CriterionScorer
{
    private const int MostQuotations = 3;

    /// <summary>Share of the checks that are met, 0-1.</summary>
    public static double ShareOf(IReadOnlyCollection<CheckFinding> checks) =>
        checks.Count == 0 ? 0 : checks.Average(c => c.Points);

    public static Rating Rate(Criterion criterion, ImmutableArray<CheckFinding> checks, OfflineCuts cuts) =>
        new(criterion, RatingStatus.Rated, cuts.LevelOf(ShareOf(checks)), ReasonFor(checks), checks, Quote(checks));

    private static string ReasonFor(ImmutableArray<CheckFinding> checks)
    {
        var found = checks.Where(c => c.Met == Met.Yes).Select(c => c.Check.Title).ToList();
        var partly = checks.Where(c => c.Met == Met.Partly).Select(c => c.Check.Title).ToList();
        var missing = checks.Where(c => c.Met == Met.No).Select(c => c.Check.Title).ToList();
        return string.Join(' ', new[] { Part("Found", found), Part("Partly", partly), Part("Not found", missing) }.Where(p => p.Length > 0));
    }

    private static string Part(string label, List<string> titles) =>
        titles.Count == 0 ? "" : $"{label}: {string.Join("; ", titles)}.";

    /// <summary>For the best met checks a sentence each, none twice where there is a choice; in the order of the answer.</summary>
    private static ImmutableArray<Evidence> Quote(ImmutableArray<CheckFinding> checks)
    {
        var quoted = new Dictionary<int, Evidence>();
        foreach (var check in checks.Where(c => c.Met != Met.No).OrderByDescending(c => c.Met).Take(MostQuotations))
        {
            var sentence = check.Sentences.FirstOrDefault(s => !quoted.ContainsKey(s.Evidence.Start)) ?? check.Sentences[0];
            quoted[sentence.Evidence.Start] = sentence.Evidence;
        }
        return [.. quoted.Values.OrderBy(e => e.Start)];
    }
}
