using System.Collections.Immutable;
using MockInterviewer.Core.Answers;

namespace MockInterviewer.Core.Grading;

/// <summary>Chooses the sentences that a rating of the offline grader is shown with.</summary>
internal static class EvidenceChoice
{
    private const int Most = 3;

    /// <summary>For the best met checks a sentence each, none twice; where no check is met, what speaks most for the answer. In the order of the answer.</summary>
    public static ImmutableArray<Evidence> For(ImmutableArray<CheckFinding> checks, RatingSum sum) => For(checks, sum, []);

    /// <summary>The same ratings, with as few sentences as can be that stand for several criteria: a reader gains more from others. Those
    /// that have least to choose from choose first.</summary>
    public static ImmutableArray<Rating> Spread(ImmutableArray<Rating> ratings)
    {
        var shown = new HashSet<int>();
        var spread = ratings.ToBuilder();
        foreach (var place in Enumerable.Range(0, ratings.Length).OrderBy(i => Candidates(ratings[i]).Count()))
        {
            var rating = ratings[place];
            spread[place] = rating.Sum is { } sum ? rating with { Evidence = For(rating.Checks, sum, shown) } : rating;
            shown.UnionWith(spread[place].Evidence.Select(e => e.Start));
        }
        return spread.ToImmutable();
    }

    private static IEnumerable<int> Candidates(Rating rating) =>
        rating.Checks.Where(c => c.Met != Met.No).SelectMany(c => c.Sentences).Select(s => s.Evidence.Start).Distinct();

    /// <param name="shown">Starts of the sentences that stand for other criteria.</param>
    private static ImmutableArray<Evidence> For(ImmutableArray<CheckFinding> checks, RatingSum sum, HashSet<int> shown)
    {
        var chosen = new Dictionary<int, Evidence>();
        var met = checks.Where(c => c.Met != Met.No).OrderByDescending(c => c.Met).ToList();
        foreach (var check in met.Where(_ => chosen.Count < Most))
        {
            if (check.Sentences.FirstOrDefault(s => !chosen.ContainsKey(s.Evidence.Start) && !shown.Contains(s.Evidence.Start)) is { Evidence: var free })
            {
                chosen[free.Start] = free;
            }
        }
        return chosen.Count > 0 ? [.. chosen.Values.OrderBy(e => e.Start)]
            : met.Count > 0 ? [met[0].Sentences[0].Evidence]
            : [.. sum.Parts.Where(p => p.Points > 0 && !p.Finding.Sentences.IsEmpty).OrderByDescending(p => p.Points).Take(1).Select(p => p.Finding.Sentences[0])];
    }
}
