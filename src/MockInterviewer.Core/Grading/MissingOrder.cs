using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading;

/// <summary>What a graded answer lacks, what would lift its overall level most first. Build it once a rubric; it may be used from several
/// threads.</summary>
internal sealed class MissingOrder(Rubric rubric)
{
    private const double WholeWeight = 100;
    private const int HighestLevel = 4;

    private readonly CheckWorth _worth = new(rubric);

    /// <param name="ratings">One for each criterion, in the order of the rubric.</param>
    public ImmutableArray<MissingCheck> Of(ImmutableArray<Rating> ratings, AnswerReading reading) =>
        ratings.All(r => r.Sum is not null) ? OfSums(ratings, reading) : OfLevels(ratings);

    /// <summary>By what the sums would become. Where one check lifts nothing, because a criterion is far below level 2 or at the end of level 4,
    /// what brings the sums furthest comes first.</summary>
    private ImmutableArray<MissingCheck> OfSums(ImmutableArray<Rating> ratings, AnswerReading reading) =>
    [
        .. _worth.Missing([.. ratings.SelectMany(r => r.Checks)], reading.Features)
            .Select(m => (Missed: m, Rating: ratings.First(r => r.Criterion.Id == m.Check.CriterionId)))
            .Select(m => new MissingCheck(m.Rating, m.Missed.Check, GainOf(ratings, m.Rating, m.Missed.Raises)))
            .OrderByDescending(m => m.Gain),
    ];

    private static double GainOf(ImmutableArray<Rating> ratings, Rating own, ImmutableArray<double> raises) =>
        ratings.Zip(raises).Sum(r => r.First.Criterion.Weight / WholeWeight * CriterionScorer.GainOf(r.First, r.First.Sum!, r.Second, r.First == own));

    /// <summary>By the criterion's weight, how far it is from the highest level, and the check's share of it. At the highest level a
    /// little is left.</summary>
    private static ImmutableArray<MissingCheck> OfLevels(ImmutableArray<Rating> ratings) =>
    [
        .. ratings.SelectMany(r => r.Checks.Where(c => c.Met != Met.Yes).Select(c => new MissingCheck(r, c, null)))
            .OrderByDescending(m => m.Rating.Criterion.Weight * (HighestLevel + 1 - ScoreCalculator.PointsOf(m.Rating)) * (1 - m.Check.Points) / m.Rating.Checks.Length),
    ];
}
