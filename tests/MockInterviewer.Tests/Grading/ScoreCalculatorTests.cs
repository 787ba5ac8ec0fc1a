using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Rubrics;
using Xunit;

namespace MockInterviewer.Tests.Grading;

public class ScoreCalculatorTests
{
    private static Rating Rated(int weight, int? level) => new(
        new Criterion($"c{weight}", "", Dimension.Depth, weight, "", [], [], [], []),
        level is null ? RatingStatus.Failed : RatingStatus.Rated, level, "", [], []);

    private static RedFlagFinding Flag(int? cap) =>
        new(new RedFlag("flag", "", "", new FlagEffect(cap), [], [], []), new Evidence("", 0, 0));

    [Fact]
    public void TheLevelIsTheWeightedMean()
    {
        var score = ScoreCalculator.Calculate([Rated(75, 4), Rated(25, 2)], [])!;
        Assert.Equal(3.5, score.MeanLevel);
        Assert.Equal(83.3, score.Score);
        Assert.Equal(4, score.Level);
    }

    [Fact]
    public void AFailedCriterionIsLeftOutAndCounted()
    {
        var score = ScoreCalculator.Calculate([Rated(75, null), Rated(25, 3)], [])!;
        Assert.Equal((3, 1), (score.Level, score.LeftOut));
    }

    [Fact]
    public void WithoutAnyLevelThereIsNoScore() => Assert.Null(ScoreCalculator.Calculate([Rated(100, null)], []));

    [Fact]
    public void ARedFlagCapsTheLevelAndSaysSo()
    {
        var score = ScoreCalculator.Calculate([Rated(100, 4)], [Flag(3), Flag(2), Flag(null)])!;
        Assert.Equal((4, 2), (score.UncappedLevel, score.Level));
        Assert.Equal(2, score.CappedBy.Length);
    }

    [Fact]
    public void ACapThatIsNotReachedChangesNothing() =>
        Assert.Empty(ScoreCalculator.Calculate([Rated(100, 2)], [Flag(2)])!.CappedBy);

    [Fact]
    public void ABetterRatingNeverLowersTheResult()
    {
        var rating = from weight in Gen.Choose(1, 40) from level in Gen.Choose(1, 4) select (Weight: weight, Level: level);
        var cases = from ratings in rating.NonEmptyListOf()
                    from pick in Gen.Choose(0, 100)
                    from cap in Gen.Elements<int?>(null, 1, 2, 3)
                    select (Ratings: ratings.ToImmutableArray(), Pick: pick % ratings.Count, Cap: cap);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var better = c.Ratings[c.Pick] with { Level = Math.Min(4, c.Ratings[c.Pick].Level + 1) };
            var before = Calculate(c.Ratings, c.Cap);
            var after = Calculate(c.Ratings.SetItem(c.Pick, better), c.Cap);
            return after.Score >= before.Score && after.Level >= before.Level;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void ABetterAnswerNeverLowersTheInterview()
    {
        var answer = from level in Gen.Choose(1, 4)
                     from other in Gen.Choose(1, 4)
                     from cap in Gen.Elements<int?>(null, 1, 2, 3)
                     select (Ratings: ImmutableArray.Create((60, level), (40, other)), Cap: cap);
        var cases = from answers in answer.NonEmptyListOf() from pick in Gen.Choose(0, 100) select (Answers: answers.ToImmutableArray(), Pick: pick % answers.Count);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var (ratings, cap) = c.Answers[c.Pick];
            var better = c.Answers.SetItem(c.Pick, (ratings.SetItem(0, (60, Math.Min(4, ratings[0].Item2 + 1))), cap));
            var (level, score) = ScoreCalculator.Average([.. c.Answers.Select(a => Calculate(a.Ratings, a.Cap))]);
            var (levelAfter, scoreAfter) = ScoreCalculator.Average([.. better.Select(a => Calculate(a.Ratings, a.Cap))]);
            return levelAfter >= level && scoreAfter >= score;
        }).QuickCheckThrowOnFailure();
    }

    private static OverallScore Calculate(ImmutableArray<(int Weight, int Level)> ratings, int? cap) =>
        ScoreCalculator.Calculate([.. ratings.Select(r => Rated(r.Weight, r.Level))], [Flag(cap)])!;
}
