using MockInterviewer.Core.Grading;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Reports.Grades;
using MockInterviewer.Core.Rubrics;
using Xunit;
using static MockInterviewer.Tests.Grading.ByModel.SampleGrading;

namespace MockInterviewer.Tests.Grading.ByModel;

public class VotesTests
{
    private static readonly Rubric Rubric = JudgedAnswers.Rubric;

    [Fact]
    public async Task TheMedianCountsInTheWordsOfAVoteThatGaveIt()
    {
        var (grade, model) = await GradeAsync([3, 3, 3], [2, 3, 3], [3, 3, 4]);
        Assert.Equal([3, 3, 3], grade.Ratings.Select(r => r.Level!.Value));
        Assert.Equal([2, 3, 3], grade.Ratings[0].Votes);
        Assert.Equal("Shows ownership at 3.", grade.Ratings[0].Reason);
        Assert.Equal((3, 6000), (grade.Grader.Votes, grade.Usage.InputTokens));
        Assert.Equal(3, model.Calls.Select(c => c.Context.ContentKey).Distinct().Count());
        Assert.Equal(3, model.Calls.Select(c => c.Options.Seed).Distinct().Count());
        Assert.All(model.Calls, c => Assert.True(c.Options.Temperature > 0));
        Assert.Contains("(votes 2 3 3)", GradeText.Render(grade), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfTwoVotesTheLowerCounts() =>
        Assert.Equal([2, 3, 3], (await GradeAsync([2, 3, 3], [3, 3, 3])).Grade.Ratings.Select(r => r.Level!.Value));

    [Fact]
    public async Task VotesThatAgreeLeaveNoDoubt() =>
        Assert.Equal(GradeStatus.Graded, (await GradeAsync([3, 3, 3], [3, 3, 3], [3, 3, 3])).Grade.Status);

    [Fact]
    public async Task VotesThatDifferWidelyOnACriterionNeedAPerson()
    {
        var (grade, _) = await GradeAsync([3, 3, 2], [3, 3, 4], [3, 3, 3]);
        Assert.Equal(GradeStatus.NeedsReview, grade.Status);
        Assert.Contains("the votes differ widely on \"The mechanism under the number\": 2 3 4", grade.Doubts);
    }

    [Fact]
    public async Task VotesThatDifferInTheOverallLevelNeedAPerson()
    {
        var (grade, _) = await GradeAsync([3, 3, 3], [2, 2, 2], [3, 3, 3]);
        Assert.Equal((GradeStatus.NeedsReview, 3), (grade.Status, grade.Level));
        Assert.Contains("the votes differ in the overall level: 2 3 3", grade.Doubts);
    }

    [Fact]
    public async Task AVoteThatFailedIsLeftOutAndSaid()
    {
        var model = new ScriptedModel(call => call.Number == 2
            ? throw new ModelCallException(ModelCallFault.TimedOut, "The model did not answer in time.") : Reply([3, 3, 3]));
        var grade = await Grader(model, votes: 3).GradeAsync(Sample, Rubric, CancellationToken.None);
        Assert.Equal((2, 3, GradeStatus.NeedsReview), (grade.Grader.Votes, grade.Level, grade.Status));
        Assert.Contains("1 of 3 votes failed and is left out", grade.Doubts);
    }

    [Fact]
    public async Task WhenAllVotesFailSoDoesTheGrade()
    {
        var model = new ScriptedModel(_ => throw new ModelCallException(ModelCallFault.NoQuota, "The account has no money left."));
        var grade = await Grader(model, votes: 3).GradeAsync(Sample, Rubric, CancellationToken.None);
        Assert.Equal((GradeStatus.Failed, "The account has no money left.", null), (grade.Status, grade.Error, grade.Level));
    }

    [Fact]
    public async Task ARedFlagNeedsMoreThanHalfOfTheVotes()
    {
        async Task<Grade> WithFlagsAsync(int raised)
        {
            var model = new ScriptedModel(call => (call.Number <= raised
                ? SampleReply.All(Rubric, Real, 3, 3, 3).With("red_flags", new System.Text.Json.Nodes.JsonArray(SampleReply.Flag("we_no_i", "We fixed the gateway")))
                : SampleReply.All(Rubric, Real, 3, 3, 3)).ToJsonString());
            return await Grader(model, votes: 3).GradeAsync(Sample, Rubric, CancellationToken.None);
        }
        Assert.Empty((await WithFlagsAsync(1)).RedFlags);
        Assert.Single((await WithFlagsAsync(2)).RedFlags);
    }

    [Fact]
    public async Task ThoroughAsksForEachCriterionByItself()
    {
        var model = new ScriptedModel(call => Thorough(call, one: 3, inAll: 3));
        var grade = await Grader(model, thorough: true).GradeAsync(Sample, Rubric, CancellationToken.None);
        Assert.Equal((1, 3), (model.Calls.Count(c => c.Context.Prompt == "grade"), model.Calls.Count(c => c.Context.Prompt == "grade-criterion")));
        Assert.Equal(4, model.Calls.Select(c => c.Context.ContentKey).Distinct().Count());
        Assert.Equal((3, GradeStatus.Graded, 4), (grade.Level, grade.Status, grade.Usage.Calls));
        Assert.NotNull(grade.Feedback.Outline);
    }

    [Fact]
    public async Task ThoroughDoubtsACriterionThatIsJudgedOtherwiseAmongTheOthers()
    {
        var grade = await Grader(new ScriptedModel(call => Thorough(call, one: 2, inAll: 4)), thorough: true).GradeAsync(Sample, Rubric, CancellationToken.None);
        Assert.Equal((2, GradeStatus.NeedsReview), (grade.Level, grade.Status));
        Assert.Contains("\"Numbers that hold\" has level 2 judged by itself and 4 judged together with the others", grade.Doubts);
    }

    [Fact]
    public async Task ThoroughFailsWhenACriterionCannotBeAsked()
    {
        var model = new ScriptedModel(call => call.Last.Contains("Criterion to judge: depth", StringComparison.Ordinal)
            ? throw new ModelCallException(ModelCallFault.ServerError, "The server broke.") : Thorough(call, 3, 3));
        var grade = await Grader(model, thorough: true).GradeAsync(Sample, Rubric, CancellationToken.None);
        Assert.Equal((GradeStatus.Failed, "The server broke.", 3), (grade.Status, grade.Error, grade.Usage.Calls));
    }

    [Theory]
    [InlineData(4, GradeStatus.NeedsReview)]
    [InlineData(3, GradeStatus.NeedsReview)]
    [InlineData(2, GradeStatus.Graded)]
    [InlineData(1, GradeStatus.Graded)]
    public async Task TwoGradersThatAreFarApartNeedAPerson(int level, GradeStatus expected)
    {
        var model = Grader(new ScriptedModel(Reply([level, level, level])));
        var grade = await new BothGraders(model, new OfflineGrader()).GradeAsync(Sample, Rubric, CancellationToken.None);
        Assert.Equal((level, 1), (grade.Level, grade.Beside!.Level));
        Assert.Equal(expected, grade.Status);
        Assert.Contains("Beside it, the offline grader", GradeText.Render(grade), StringComparison.Ordinal);
        Assert.Contains("\"beside\":{\"grader\":{\"kind\":\"offline\"", GradeRecordJson.Write(GradeRecord.Of(grade)), StringComparison.Ordinal);
    }

    private static string Thorough(ScriptedCall call, int one, int inAll) => call.Context.Prompt == "grade"
        ? Reply([inAll, inAll, inAll])
        : SampleReply.One(Rubric.Criteria.Single(c => call.Last.Contains($"Criterion to judge: {c.Id}\n", StringComparison.Ordinal)), Real, one).ToJsonString();

    private static string Reply(int[] levels) => SampleReply.All(Rubric, Real, levels).ToJsonString();

    private static async Task<(Grade Grade, ScriptedModel Model)> GradeAsync(params int[][] votes)
    {
        var model = new ScriptedModel([.. votes.Select(Reply)]);
        return (await Grader(model, votes.Length).GradeAsync(Sample, Rubric, CancellationToken.None), model);
    }
}
