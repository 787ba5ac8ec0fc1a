using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;
using Xunit;

namespace MockInterviewer.Tests.Answers;

public class CheckWorthTests
{
    private const string Answer = "I stopped wave 3 because 31 % of the refunds failed. It cost 12 days and finance was angry.";

    private static readonly Rubric Rubric = Places.Library.Load("amazon", "behavioral");

    private static readonly AnswerReading Reading = new AnswerReader(Rubric).Read(Answer, "Tell me about a time.", null);

    [Fact]
    public void EveryCheckThatIsNotMetIsWorthSomethingAndNoOther()
    {
        var findings = CheckReader.Read(Reading, Rubric, principle: null);
        var missing = new CheckWorth(Rubric).Missing(findings, Reading.Features);
        Assert.Equal(findings.Where(f => f.Met != Met.Yes).Select(f => f.Id).Order(), missing.Select(m => m.Check.Id).Order());
        Assert.All(missing, m => Assert.InRange(m.Worth, 0.0001, 1));
        Assert.Equal(missing.Select(m => m.Worth).OrderDescending(), missing.Select(m => m.Worth));
    }

    [Fact]
    public void WhatIsHalfMetIsWorthLessThanWhatIsNotMetAtAll()
    {
        var findings = CheckReader.Read(Reading, Rubric, principle: null);
        var missed = findings.First(f => f.Met == Met.No);
        double Gain(Met met) => new CheckWorth(Rubric).Missing([.. findings.Select(f => f == missed ? f with { Met = met } : f)], [])
            .Single(m => m.Check.Id == missed.Id).Worth;
        Assert.True(Gain(Met.Partly) < Gain(Met.No));
    }

    [Fact]
    public async Task TheEstimateIsTheLevelThatTheGraderGivesBeforeRounding()
    {
        var whole = OfflinePart.Of(Reading, Rubric, [.. Rubric.Criteria.Select(c => CheckReader.Read(Reading, c, principle: null))]);
        var grade = await new Core.Grading.OfflineGrader().GradeAsync(new Submission("a", "amazon", "behavioral", "Tell me about a time.", null, Answer), Rubric,
            TestContext.Current.CancellationToken);
        Assert.All(grade.Ratings.Zip(new CheckWorth(Rubric).Estimates(whole)).Where(r => r.First.Checks.Any(c => c.Met != Met.No)), r =>
            Assert.Equal(r.First.Points!.Value, r.Second, 6));
    }

    [Fact]
    public void TheNearestSentenceHasMostOfWhatTheCheckLooksFor()
    {
        var check = Rubric.Criteria.SelectMany(c => c.Checks).First(c => c.Id == "price-in-figures");
        Assert.Equal("It cost 12 days and finance was angry.", Reading.NearestTo(check)!.Sentence.Quote);
    }

    [Fact]
    public void NothingComesNearInAnAnswerWithoutWords() =>
        Assert.Null(new AnswerReader(Rubric).Read("", "", null).NearestTo(Rubric.Criteria[0].Checks[0]));
}
