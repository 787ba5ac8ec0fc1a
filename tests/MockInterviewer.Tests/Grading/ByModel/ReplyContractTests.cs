using System.Text.Json.Nodes;
using MockInterviewer.Core.Grading;
using Xunit;
using static MockInterviewer.Tests.Grading.ByModel.SampleGrading;

namespace MockInterviewer.Tests.Grading.ByModel;

/// <summary>What a reply must keep to, and what becomes of one that does not.</summary>
public class ReplyContractTests
{
    [Fact]
    public async Task AnInventedQuotationIsDroppedAfterAskingOnceMore()
    {
        var reply = Good;
        reply.Criterion(0).With("evidence", new JsonArray(Invented));
        var model = new ScriptedModel(reply.ToJsonString());
        var grade = await GradeAsync(model);
        Assert.Equal(2, model.Calls.Count);
        Assert.Contains("ownership has quotations that are not in the answer", model.Calls[1].Last, StringComparison.Ordinal);
        Assert.Equal(GradeStatus.NeedsReview, grade.Status);
        Assert.Equal(2, grade.Ratings[0].Level);
        Assert.Empty(grade.Ratings[0].Evidence);
        Assert.Contains(grade.Doubts, d => d.Contains("is held at 2: no words of the answer prove the 4", StringComparison.Ordinal));
        Assert.Equal(new Usage(4000, 1400, 0.02m, 2), grade.Usage);
    }

    [Fact]
    public async Task ACriterionKeepsItsLevelByTheQuotationsThatAreThere()
    {
        var reply = Good;
        reply.Criterion(0).With("evidence", new JsonArray(Invented, Real));
        var grade = await GradeAsync(new ScriptedModel(reply.ToJsonString()));
        Assert.Equal((4, GradeStatus.NeedsReview), (grade.Ratings[0].Level, grade.Status));
        Assert.Equal(Real, Assert.Single(grade.Ratings[0].Evidence).Quote);
        Assert.Equal("1 of 2 quotations for \"What you did, apart from the team\" is not in the answer and left out", Assert.Single(grade.Doubts));
    }

    [Fact]
    public async Task AReplyThatMendsItsFaultsCountsWithoutADoubt()
    {
        var reply = Good;
        reply.Criterion(0).With("evidence", new JsonArray(Invented));
        var model = new ScriptedModel(reply.ToJsonString(), Good.ToJsonString());
        var grade = await GradeAsync(model);
        Assert.Equal((GradeStatus.Graded, 4), (grade.Status, grade.Ratings[0].Level));
        Assert.Equal(["system", "user", "assistant", "user"], model.Calls[1].Messages.Select(m => m.Role.Value));
        Assert.NotEqual(model.Calls[0].Context.ContentKey, model.Calls[1].Context.ContentKey);
    }

    [Fact]
    public async Task ASecondReplyThatIsWorseDoesNotCount()
    {
        var reply = Good;
        reply.Criterion(2).With("evidence", new JsonArray(Invented));
        var grade = await GradeAsync(new ScriptedModel(reply.ToJsonString(), "I am sorry, I cannot do that."));
        Assert.Equal((GradeStatus.NeedsReview, 4), (grade.Status, grade.Ratings[0].Level));
    }

    [Theory]
    [InlineData("")]
    [InlineData("The candidate deserves a 3.")]
    [InlineData("{\"criteria\": [{\"id\": \"ownership\", \"level\": 4")]
    [InlineData("{\"verdict\": \"hire\"}")]
    public async Task WhatCannotBeReadIsFailedAndNeverANumber(string words)
    {
        var model = new ScriptedModel(words);
        var grade = await GradeAsync(model);
        Assert.Equal(4, model.Calls.Count);
        Assert.Equal((GradeStatus.Failed, null, null, null), (grade.Status, grade.Level, grade.Score, grade.Decision));
        Assert.All(grade.Ratings, r => Assert.Equal((RatingStatus.Failed, null), (r.Status, r.Level)));
        Assert.Contains("could not be read", grade.Error, StringComparison.Ordinal);
        Assert.Equal(4, grade.Usage.Calls);
    }

    public static TheoryData<string, string> Breaches => new()
    {
        { "flags no list", "red_flags is not a list." },
        { "flag without quote", "The quote of the red flag" },
        { "unknown", "criteria has an id that the rubric does not have; its ids are ownership, evidence, depth." },
        { "missing", "depth is missing in criteria." },
        { "twice", "ownership stands more than once in criteria." },
        { "level 0", "evidence needs a level that is 1, 2, 3 or 4." },
        { "level 5", "evidence needs a level that is 1, 2, 3 or 4." },
        { "level 2.5", "evidence needs a level that is 1, 2, 3 or 4." },
        { "level text", "evidence needs a level that is 1, 2, 3 or 4." },
        { "unknown check", "ownership has a check that the rubric does not have; its checks are a, b." },
        { "missing check", "ownership needs each of its checks once, with yes, partly or no." },
        { "check twice", "ownership needs each of its checks once, with yes, partly or no." },
        { "met maybe", "ownership needs each of its checks once, with yes, partly or no." },
        { "too kind", "ownership has level 4, which contradicts your own checks; look at both again." },
        { "too strict", "ownership has level 1, which contradicts your own checks; look at both again." },
        { "unknown flag", "red_flags has an id that is not listed." },
        { "invented flag", "The quote of the red flag we_no_i is not in the answer letter by letter; copy it exactly or leave the flag out." },
    };

    [Theory]
    [MemberData(nameof(Breaches))]
    public async Task EveryBreachIsNamedToTheModelAndThenToAPerson(string breach, string request)
    {
        var model = new ScriptedModel(Break(Good, breach).ToJsonString());
        var grade = await GradeAsync(model);
        Assert.Equal(2, model.Calls.Count);
        Assert.Contains("- " + request, model.Calls[1].Last, StringComparison.Ordinal);
        Assert.Equal(GradeStatus.NeedsReview, grade.Status);
        Assert.NotEmpty(grade.Doubts);
        var mended = await GradeAsync(new ScriptedModel(Break(Good, breach).ToJsonString(), Good.ToJsonString()));
        Assert.Equal(GradeStatus.Graded, mended.Status);
    }

    [Theory]
    [InlineData("missing", 2)]
    [InlineData("twice", 0)]
    [InlineData("level 5", 1)]
    public async Task ACriterionWithoutAUsableLevelIsLeftOutAndNotGuessed(string breach, int place)
    {
        var grade = await GradeAsync(new ScriptedModel(Break(Good, breach).ToJsonString()));
        Assert.Equal((RatingStatus.Failed, null), (grade.Ratings[place].Status, grade.Ratings[place].Level));
        Assert.Equal(1, ScoreCalculator.Calculate(grade)!.LeftOut);
        Assert.All(grade.Ratings.Where((_, i) => i != place), r => Assert.NotNull(r.Level));
    }

    [Fact]
    public async Task WithLessThanHalfOfTheWeightJudgedThereIsNoGrade()
    {
        var reply = Good;
        reply.Criterion(0).With("level", 9);
        reply.Criterion(1).With("level", 0);
        Assert.Equal(GradeStatus.Failed, (await GradeAsync(new ScriptedModel(reply.ToJsonString()))).Status);
    }

    [Fact]
    public async Task ALevelIsLoweredToWhatItsOwnChecksAllow()
    {
        var kind = await GradeAsync(new ScriptedModel(Break(Good, "too kind").ToJsonString()));
        Assert.Equal(2, kind.Ratings[0].Level);
        var strict = await GradeAsync(new ScriptedModel(Break(Good, "too strict").ToJsonString()));
        Assert.Equal(1, strict.Ratings[0].Level);
    }

    [Fact]
    public async Task ARedFlagCountsByWordsThatAreInTheAnswer()
    {
        var reply = Good.With("red_flags", new JsonArray(SampleReply.Flag("we_no_i", "We fixed the gateway")));
        var grade = await GradeAsync(new ScriptedModel(reply.ToJsonString()));
        var flag = Assert.Single(grade.RedFlags);
        Assert.Equal("We fixed the gateway", Sample.Answer[flag.Evidence.Start..flag.Evidence.End]);
        Assert.Equal((2, GradeStatus.Graded), (grade.Level, grade.Status));
        var invented = await GradeAsync(new ScriptedModel(Break(Good, "invented flag").ToJsonString()));
        Assert.Empty(invented.RedFlags);
    }

    private static JsonObject Break(JsonObject reply, string breach)
    {
        var criteria = (JsonArray)reply["criteria"]!;
        var checks = (JsonArray)reply.Criterion(0)["checks"]!;
        _ = breach switch
        {
            "flags no list" => Do(() => reply["red_flags"] = new JsonObject()),
            "flag without quote" => Do(() => reply["red_flags"] = new JsonArray(new JsonObject { ["id"] = "we_no_i" })),
            "unknown" => Do(() => criteria.Add(reply.Criterion(0).DeepClone().AsObject().With("id", "charisma"))),
            "missing" => Do(() => criteria.RemoveAt(2)),
            "twice" => Do(() => criteria.Add(reply.Criterion(0).DeepClone())),
            "level 0" => Do(() => reply.Criterion(1).With("level", 0)),
            "level 5" => Do(() => reply.Criterion(1).With("level", 5)),
            "level 2.5" => Do(() => reply.Criterion(1).With("level", 2.5)),
            "level text" => Do(() => reply.Criterion(1).With("level", "3")),
            "unknown check" => Do(() => checks.Add(new JsonObject { ["id"] = "x", ["met"] = "yes" })),
            "missing check" => Do(() => checks.RemoveAt(1)),
            "check twice" => Do(() => checks.Add(checks[0]!.DeepClone())),
            "met maybe" => Do(() => checks[0]!["met"] = "maybe"),
            "too kind" => Do(() => { checks[0]!["met"] = "no"; checks[1]!["met"] = "no"; }),
            "too strict" => Do(() => reply.Criterion(0).With("level", 1)),
            "unknown flag" => Do(() => reply.With("red_flags", new JsonArray(SampleReply.Flag("arrogance", "")))),
            "invented flag" => Do(() => reply.With("red_flags", new JsonArray(SampleReply.Flag("we_no_i", Invented)))),
            _ => throw new ArgumentOutOfRangeException(nameof(breach), breach, null),
        };
        return reply;
    }

    private static bool Do(Action action)
    {
        action();
        return true;
    }
}
