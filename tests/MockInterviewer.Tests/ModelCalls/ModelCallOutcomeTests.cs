using Microsoft.Extensions.AI;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.ModelCalls;
using Xunit;

namespace MockInterviewer.Tests.ModelCalls;

public class ModelCallOutcomeTests
{
    private static ChatResponse Response => new(new ChatMessage(ChatRole.Assistant, "3")) { Usage = new UsageDetails { InputTokenCount = 20, OutputTokenCount = 5 } };

    [Fact]
    public void WhatIsPutIntoAResponseIsReadFromIt()
    {
        foreach (var outcome in (ModelCallOutcome[])[new(0.5m, false), new(null, true), new(0m, true)])
        {
            Assert.Equal(outcome, ModelCallOutcome.Of(outcome.AddTo(new ModelCallOutcome(9m, true).AddTo(Response))));
        }
        Assert.Equal(new ModelCallOutcome(null, false), ModelCallOutcome.Of(Response));
    }

    [Fact]
    public void AReplyFromTheRecordCostsNothing() => Assert.Equal(Usage.None with { FromRecord = 1 }, Usage.Of(new ModelCallOutcome(0.5m, true).AddTo(Response)));

    [Fact]
    public void ASumWithAnUnknownCostIsUnknown()
    {
        var known = Usage.Of(new ModelCallOutcome(0.5m, false).AddTo(Response));
        Assert.Equal(new Usage(40, 10, 1m, 2), known + known);
        Assert.Equal(new Usage(40, 10, null, 2), known + Usage.Of(Response));
        Assert.Equal(Usage.None, Usage.Sum([]));
    }
}
