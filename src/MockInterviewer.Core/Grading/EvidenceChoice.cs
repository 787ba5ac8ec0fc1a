using System.Collections.Immutable;
using MockInterviewer.Core.Answers;

namespace MockInterviewer.Core.Grading;

/// <summary>Chooses the sentences that a rating of the offline grader is shown with.</summary>
internal static class EvidenceChoice
{
    private const int Most = 3;

    /// <summary>Beside the strongest sentence of a criterion one that is weaker than this share of it shows little.</summary>
    private const double Enough = 0.5;

    /// <summary>What a sentence counts that stands for something else already: one that is nearly as strong is chosen before it.</summary>
    private const double WorthAgain = 0.6;

    /// <summary>What a sentence counts that meets its check but in part.</summary>
    private const double WorthOfPart = 0.5;

    /// <summary>At the lowest level nothing need be shown, and a sentence that meets no check would show nothing.</summary>
    private const int LevelWithout = 1;

    /// <summary>Whether there is a sentence to show where no check is met.</summary>
    public static bool HasAny(RatingSum sum) => sum.Parts.Any(SpeaksFor);

    /// <summary>
    /// The same ratings, each with the strongest sentences of its checks that are met, one a check, none twice, in the order of the answer;
    /// where no check is met, with what speaks most for the answer. Sentences stand for several criteria only where no other shows nearly as
    /// much: those criteria that have least to choose from choose first.
    /// </summary>
    public static ImmutableArray<Rating> Spread(ImmutableArray<Rating> ratings)
    {
        var shown = new HashSet<int>();
        var spread = ratings.ToBuilder();
        foreach (var (place, candidates) in ratings.Select((r, place) => (place, Candidates: CandidatesOf(r))).OrderBy(r => r.Candidates))
        {
            var rating = ratings[place];
            spread[place] = rating.Sum is not { } sum ? rating
                : rating with { Evidence = rating.Level == LevelWithout && candidates == 0 ? [] : For(rating.Checks, sum, shown) };
            shown.UnionWith(spread[place].Evidence.Select(e => e.Start));
        }
        return spread.ToImmutable();
    }

    /// <summary>The sentences of the checks that are met, those first that show most for one of them.</summary>
    /// <param name="shown">Starts of the sentences that stand for something else.</param>
    public static IEnumerable<(CheckFinding Check, FoundSentence Sentence, double Strength)> StrongestFirst(
        IEnumerable<CheckFinding> checks, IReadOnlySet<int> shown) =>
        checks.Where(c => c.Met != Met.No)
            .SelectMany(c => c.Sentences.Select(s => (c, s, s.Strength * (c.Met == Met.Yes ? 1 : WorthOfPart) * (shown.Contains(s.Evidence.Start) ? WorthAgain : 1))))
            .OrderByDescending(s => s.Item3);

    private static int CandidatesOf(Rating rating) =>
        rating.Checks.Where(c => c.Met != Met.No).SelectMany(c => c.Sentences).Select(s => s.Evidence.Start).Distinct().Count();

    private static bool SpeaksFor(Contribution part) => part.Points > 0 && !part.Finding.Sentences.IsEmpty;

    private static ImmutableArray<Evidence> For(ImmutableArray<CheckFinding> checks, RatingSum sum, HashSet<int> shown)
    {
        var sentences = StrongestFirst(checks, shown).ToList();
        return sentences.Count > 0
            ? [.. sentences.Where(s => s.Strength >= sentences[0].Strength * Enough).DistinctBy(s => s.Check.Id).Select(s => s.Sentence.Evidence)
                .Distinct().Take(Most).OrderBy(e => e.Start)]
            : [.. sum.Parts.Where(SpeaksFor).OrderByDescending(p => p.Points).Take(1).Select(p => p.Finding.Sentences[0])];
    }
}
