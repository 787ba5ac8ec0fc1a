using System.Text.Json.Nodes;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Revisions;
using MockInterviewer.Core.Revisions.Impacts;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Tests.Interviews;
using Xunit;

namespace MockInterviewer.Tests.Revisions.Impacts;

public class ImpactMeasureTests
{
    private static readonly Rubric Even = new SmallWorld().Rubric;

    /// <summary>The story alone decides.</summary>
    private static readonly Rubric Story = Even with { Criteria = [.. Even.Criteria.Select(c => c with { Weight = c.Id == "story" ? 97 : 1 })] };

    [Fact]
    public async Task TheSameRubricMovesNothing()
    {
        var impact = await MeasureAsync(Even, Even, Record("a", SmallWorld.CompleteAnswer, 4), Record("b", SmallWorld.BareAnswer, 1));
        Assert.Equal((2, 0, 0, 0), (impact.Answers, impact.Unlabelled, impact.OtherRounds, impact.Unusable));
        Assert.Empty(impact.Moves);
        Assert.Equal(impact.Before.Overall, impact.After.Overall);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(1, false)]
    public async Task AnAnswerThatMovesIsNearerToItsLabelOrFurtherOff(int label, bool isBetter)
    {
        var impact = await MeasureAsync(Even, Story, Record("a", "I decided alone that alpha, bravo and charlie mattered for the release that was late.", label));
        var move = Assert.Single(impact.Moves);
        Assert.Equal(("a", "acme/program", 4, isBetter), (move.Id, move.Rubric, move.After, move.IsBetter));
        Assert.True(move.Before < 3);
        // The weights moved it, no criterion did.
        Assert.Empty(move.Criteria);
    }

    [Fact]
    public async Task ACriterionThatMovedIsNamed()
    {
        var blind = Even with { Criteria = [.. Even.Criteria.Select(c => c.Id == "story" ? c with { Checks = [.. c.Checks.Select(Unseen)] } : c)] };
        var move = Assert.Single((await MeasureAsync(Even, blind, Record("a", SmallWorld.CompleteAnswer, 4))).Moves);
        Assert.Equal(["story"], move.Criteria.Select(c => c.Id));
        Assert.True(move.Criteria[0].Before > move.Criteria[0].After);
    }

    [Fact]
    public async Task WhatBothCannotGradeIsLeftOutAndCounted()
    {
        var impact = await MeasureAsync(Even, Story, Record("a", SmallWorld.CompleteAnswer, label: null), new SubmissionFault("gold.jsonl:2", "b", "no answer"),
            Record("c", SmallWorld.CompleteAnswer, 4, round: "culture"));
        Assert.Equal((1, 1, 1, 1), (impact.Answers, impact.Unlabelled, impact.OtherRounds, impact.Unusable));
        Assert.Null(impact.Before.Overall);
    }

    [Fact]
    public async Task APrincipleThatOneRubricDoesNotKnowIsLeftOut()
    {
        var amazon = Places.Library.Load("amazon", "behavioral");
        var fewer = amazon with { Criteria = [.. amazon.Criteria.Select(c => c with { Principles = [.. c.Principles.Where(p => p.Name != "Dive Deep")] })] };
        var record = Record("a", SmallWorld.CompleteAnswer, 2, round: "behavioral");
        var impact = await MeasureAsync(amazon, fewer, record with { Submission = record.Submission with { Company = "amazon", Principle = "Dive Deep" } });
        Assert.Equal((0, 1), (impact.Answers, impact.Unusable));
    }

    private static Check Unseen(Check check) => check with { Signals = new CheckSignals(1, [new SignalAlternative(["zulu"], [], [])], []) };

    private static Task<ImpactReport> MeasureAsync(Rubric before, Rubric after, params SubmissionEntry[] entries) =>
        new ImpactMeasure(RubricSet.Of("before", before), RubricSet.Of("after", after)).MeasureAsync(entries, () => new Random(1), CancellationToken.None);

    private static SubmissionRecord Record(string id, string answer, int? label, string round = "program") =>
        new($"gold.jsonl:{id}", new Submission(id, "acme", round, "Tell me about a release that was late.", Principle: null, answer), label, new JsonObject());
}
