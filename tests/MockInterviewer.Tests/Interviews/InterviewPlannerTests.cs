using MockInterviewer.Core.Content;
using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Questions;
using Xunit;

namespace MockInterviewer.Tests.Interviews;

public class InterviewPlannerTests
{
    private static readonly SmallWorld World = new();

    [Fact]
    public void TheSameSeedPlansTheSameQuestions() => Assert.Equal(Ids(World.Plan(3, seed: 5)), Ids(World.Plan(3, seed: 5)));

    [Fact]
    public void SeedsDiffer() =>
        Assert.True(Enumerable.Range(0, 20).Select(seed => string.Join(' ', Ids(World.Plan(3, seed: seed)))).Distinct().Count() > 1);

    [Fact]
    public void DifficultyRises() => Assert.Equal(["a-warm", "a-release"], Ids(World.Plan(3)).Take(2));

    [Fact]
    public void OneQuestionIsAStandardOne() => Assert.Equal(["a-release"], Ids(World.Plan(1)));

    [Fact]
    public void WhatWasAskedBeforeComesLast()
    {
        var plan = Plan(2, "a-warm", "a-release");
        Assert.Equal(["a-hard", "a-hard-too"], Ids(plan).Order());
        Assert.Contains("a-hard", Ids(Plan(1, "a-warm", "a-release", "a-hard-too")));
        Assert.Single(Ids(Plan(1, "a-warm", "a-release", "a-hard", "a-hard-too")));
    }

    [Fact]
    public void NoQuestionStandsTwiceAndTheBankIsTheLimit() => Assert.Equal(4, Ids(World.Plan(9)).Distinct().Count());

    [Fact]
    public void ARoundWithoutQuestionsIsAFaultOfTheBank() =>
        Assert.Contains("rubrics/questions/acme.yaml", Assert.Throws<InvalidContentException>(() => InterviewPlanner.Plan(
            "i", World.Rubric.Company, "reverse", World.Bank, 3, 2, 1, "offline", StoppedClock.Now, new HashSet<string>())).Message, StringComparison.Ordinal);

    [Fact]
    public void PrinciplesAreSpread()
    {
        var amazon = Places.Library.FindCompany("amazon");
        var bank = QuestionBank.Load(Places.Content, Places.Library, amazon);
        for (var seed = 0; seed < 30; seed++)
        {
            var plan = InterviewPlanner.Plan("i", amazon, "behavioral", bank, 4, 2, seed, "offline", StoppedClock.Now, new HashSet<string>());
            Assert.Equal(4, plan.Questions.Select(q => q.Principle).Distinct().Count());
        }
    }

    private static InterviewPlan Plan(int questions, params string[] askedBefore) => InterviewPlanner.Plan("i", World.Rubric.Company, "program",
        World.Bank, questions, 2, 1, "offline", StoppedClock.Now, askedBefore.ToHashSet());

    private static IEnumerable<string> Ids(InterviewPlan plan) => plan.Questions.Select(q => q.Id);
}
