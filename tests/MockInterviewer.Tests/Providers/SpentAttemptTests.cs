using Microsoft.Extensions.AI;
using MockInterviewer.Core.ModelCalls;
using Xunit;

namespace MockInterviewer.Tests.Providers;

/// <summary>A request that is sent again may have been paid for each time, and the limit holds all the same.</summary>
public class SpentAttemptTests
{
    /// <summary>With it a call costs at most 0.05 for its reply and a little for its input.</summary>
    private static readonly ModelPrice Price = new(Input: 10, CachedInput: 1, Output: 50);

    public static TheoryData<string> Spoilt => ["half", "truncated", "reset"];

    [Theory]
    [MemberData(nameof(Spoilt))]
    public async Task ReplyAfterReplyThatArrivesSpoiltDoesNotGoBeyondTheLimit(string way)
    {
        await using var caller = await Caller.StartAsync(limits: new() { Attempts = 6 });
        caller.Server.Replies(Reply(way));
        var meter = new CostMeter(0.12m);
        var error = await Assert.ThrowsAsync<ModelCallException>(() => AskAsync(caller, meter));
        Assert.Equal((ModelCallFault.CostLimit, 2), (error.Fault, caller.Server.Chats.Count));
        Assert.Equal(ModelCallFault.CostLimit, (await Assert.ThrowsAsync<ModelCallException>(() => AskAsync(caller, meter))).Fault);
        Assert.Equal(2, caller.Server.Chats.Count);
    }

    [Fact]
    public async Task AGoodReplyAfterASpoiltOneIsCountedAsItIsAndTheSpoiltOneInFull()
    {
        await using var caller = await Caller.StartAsync(limits: new() { Attempts = 6 });
        caller.Server.Replies(Reply("half"), FakeReply.Of("Good."));
        var meter = new CostMeter(0.16m);
        await AskAsync(caller, meter);
        Assert.Equal((1, 0.002m), (meter.Total.Calls, meter.Total.Usd));
        // 0.05 lost, 0.002 spent: two more fit.
        await AskAsync(caller, meter);
        await AskAsync(caller, meter);
        Assert.Equal(4, caller.Server.Chats.Count);
    }

    [Fact]
    public async Task ARefusalCostsNothing()
    {
        await using var caller = await Caller.StartAsync(limits: new() { Attempts = 6 });
        caller.Server.Replies(FakeReply.Error(500, "broken"), FakeReply.Error(429, "slow down"), FakeReply.Error(503, "broken"), FakeReply.Of("Good."));
        await AskAsync(caller, new CostMeter(0.06m));
        Assert.Equal(4, caller.Server.Chats.Count);
    }

    private static FakeReply Reply(string way) => way switch
    {
        "half" => FakeReply.Raw(200, """{"choices":[{"message":{"con"""),
        "truncated" => FakeReply.Of("Good.") with { Break = ReplyBreak.Truncated },
        _ => FakeReply.Of("Good.") with { Break = ReplyBreak.Reset },
    };

    private static Task<ChatResponse> AskAsync(Caller caller, CostMeter meter) =>
        new CostLimitChatClient(caller.Client, meter, Price).GetResponseAsync(Caller.Messages(), new ChatOptions { MaxOutputTokens = 1000 });
}
