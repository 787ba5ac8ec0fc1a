using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Reports;

/// <summary>A criterion over all answers of an interview.</summary>
/// <param name="Level">Of the mean over the answers that were rated, or null when none was.</param>
/// <param name="ByQuestion">The level in each answer that has one.</param>
/// <param name="Evidence">The candidate's best words for it; at most two.</param>
/// <param name="NextAnchor">What an answer does one level higher, at least at level 3; null at level 4 and without a level.</param>
/// <param name="Missing">The checks that no answer meets, those first that none even touches.</param>
/// <param name="MissingInSome">The checks that some answers meet and others do not, and which do not.</param>
public sealed partial record InterviewCriterion(
    string Id,
    string Title,
    int Weight,
    int? Level,
    ImmutableArray<QuestionLevel> ByQuestion,
    ImmutableArray<NumberedEvidence> Evidence,
    string? NextAnchor,
    ImmutableArray<string> Missing,
    ImmutableArray<string>? MissingInSome = null)
{
    private const int MostQuotations = 2;

    /// <summary>Fewer words than this say nothing for themselves.</summary>
    private const int FewestWords = 5;

    /// <summary>A remark of up to so many words that the answer is not known says nothing else.</summary>
    private const int LongestNotKnowing = 10;

    internal static ImmutableArray<InterviewCriterion> All(Rubric rubric, ImmutableArray<NumberedGrade> grades) =>
        Of(rubric, grades, []);

    /// <param name="shown">Words that stand for another criterion already: a reader gains more from others.</param>
    private static ImmutableArray<InterviewCriterion> Of(Rubric rubric, ImmutableArray<NumberedGrade> grades, HashSet<NumberedEvidence> shown) =>
        [.. rubric.Criteria.Select(c => Of(c, [.. grades.SelectMany(g => g.Grade.Ratings.Where(r => r.Criterion.Id == c.Id && r.Level is not null)
            .Select(r => (g.Number, r)))], shown))];

    private static InterviewCriterion Of(Criterion criterion, ImmutableArray<(int Number, Rating Rating)> rated, HashSet<NumberedEvidence> shown)
    {
        int? level = rated.IsEmpty ? null : ScoreCalculator.LevelOf(rated.Average(r => r.Rating.Level!.Value));
        return new InterviewCriterion(criterion.Id, criterion.Title, criterion.Weight, level,
            [.. rated.Select(r => new QuestionLevel(r.Number, r.Rating.Level!.Value))], Best(rated, shown),
            ReportedCriterion.NextAnchorOf(criterion, level), NotYet(rated), NotEverywhere(rated));
    }

    /// <summary>From the best answers first, one of each before a second of any.</summary>
    private static ImmutableArray<NumberedEvidence> Best(ImmutableArray<(int Number, Rating Rating)> rated, HashSet<NumberedEvidence> shown)
    {
        ImmutableArray<NumberedEvidence> best = [.. rated.OrderByDescending(r => r.Rating.Level)
            .SelectMany(r => r.Rating.Evidence.Where(IsWorthShowing).Select(e => new NumberedEvidence(r.Number, e)).OrderBy(shown.Contains)
                .Select((evidence, place) => (evidence, place)))
            .OrderBy(e => e.place).Take(MostQuotations).Select(e => e.evidence)];
        shown.UnionWith(best);
        return best;
    }

    private static bool IsWorthShowing(Evidence evidence)
    {
        var words = evidence.Quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        return words >= FewestWords && (words > LongestNotKnowing || !NotKnowing().IsMatch(evidence.Quote));
    }

    [GeneratedRegex(@"\bI (?:really |honestly )?(?:do not|don['\u2019]?t) (?:really |honestly )?know\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotKnowing();

    private static ImmutableArray<string> NotYet(ImmutableArray<(int Number, Rating Rating)> rated) =>
        [.. ByCheck(rated).Where(g => g.All(c => c.Finding.Met != Met.Yes)).OrderBy(g => g.Sum(c => c.Finding.Points))
            .Select(g => g.Key + (g.Any(c => c.Finding.Met == Met.Partly) ? " (partly done)" : ""))];

    private static ImmutableArray<string> NotEverywhere(ImmutableArray<(int Number, Rating Rating)> rated) =>
        [.. ByCheck(rated).Where(g => g.Any(c => c.Finding.Met == Met.Yes) && g.Any(c => c.Finding.Met != Met.Yes))
            .OrderByDescending(g => g.Sum(c => 1 - c.Finding.Points))
            .Select(g => $"{g.Key} (in {ReportWords.Join("answer", [.. g.Where(c => c.Finding.Met != Met.Yes).Select(c => c.Number)])})")];

    private static IEnumerable<IGrouping<string, (int Number, CheckFinding Finding)>> ByCheck(ImmutableArray<(int Number, Rating Rating)> rated) =>
        rated.SelectMany(r => r.Rating.Checks.Select(c => (r.Number, Finding: c))).GroupBy(c => c.Finding.Check.Title);
}
