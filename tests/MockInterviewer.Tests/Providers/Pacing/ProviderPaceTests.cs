using System.Collections.Concurrent;
using Microsoft.Extensions.AI;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Integrations.Providers;
using Xunit;

namespace MockInterviewer.Tests.Providers.Pacing;

/// <summary>Many calls at a time, to a real server.</summary>
public class ProviderPaceTests
{
    private static readonly CallLimits Patient = new()
    {
        Attempts = 8,
        FirstDelay = TimeSpan.FromMilliseconds(20),
        OutagePatience = TimeSpan.FromMinutes(1),
        Concurrency = 16,
    };

    [Fact]
    public async Task AServerThatTakesFewAtATimeGetsAllDoneWithoutAStorm()
    {
        const int calls = 60;
        var now = 0;
        await using var server = await FakeProvider.StartAsync();
        server.Answers(_ => Interlocked.Increment(ref now) > 3
            ? Refusal(() => Interlocked.Decrement(ref now))
            : FakeReply.Of("Level 3.") with { Gate = _ => LaterAsync(() => Interlocked.Decrement(ref now)) });
        await AskManyAsync(server, Patient, calls);
        Assert.InRange(server.Chats.Count, calls, calls * 2);
    }

    [Fact]
    public async Task NoMoreRequestsAMinuteAreMadeThanWereGiven()
    {
        await using var server = await FakeProvider.StartAsync();
        var times = new ConcurrentQueue<long>();
        server.Answers(_ =>
        {
            times.Enqueue(TimeProvider.System.GetTimestamp());
            return FakeReply.Of("Level 3.");
        });
        await AskManyAsync(server, Patient with { RequestsPerMinute = 1_200 }, 20);
        Assert.InRange(TimeProvider.System.GetElapsedTime(times.Min(), times.Max()).TotalSeconds, 0.7, 5);
    }

    [Fact]
    public async Task ACallThatStallsHoldsNoOtherBackAndIsMadeAgain()
    {
        const int calls = 40;
        var stalled = 0;
        await using var server = await FakeProvider.StartAsync();
        server.Answers(_ => Interlocked.Increment(ref stalled) <= 2 ? FakeReply.Of("Level 3.") with { Break = ReplyBreak.Stall } : FakeReply.Of("Level 3."));
        await AskManyAsync(server, Patient with { AttemptTimeout = TimeSpan.FromMilliseconds(400), Concurrency = 4 }, calls);
        Assert.Equal(calls + 2, server.Chats.Count);
    }

    [Fact]
    public async Task AServerThatBreaksDownInTheMiddleIsWaitedFor()
    {
        const int calls = 40;
        var (asked, down) = (0, 8);
        await using var server = await FakeProvider.StartAsync();
        server.Answers(_ => Interlocked.Increment(ref asked) > 10 && Interlocked.Decrement(ref down) >= 0
            ? FakeReply.Error(503, "back soon") : FakeReply.Of("Level 3."));
        // Waits are skipped.
        await AskManyAsync(server, Patient with { Attempts = 2, FailuresToOpen = 4, Concurrency = 4 }, calls, new ImpatientClock(TimeSpan.FromSeconds(60)));
        Assert.Equal(calls + 8, server.Chats.Count);
    }

    [Fact]
    public async Task HoweverOftenALimitRefusesACallThatOthersGetThroughItIsNotItsEnd()
    {
        var refusals = 30;
        await using var server = await FakeProvider.StartAsync();
        server.Answers(_ => Interlocked.Decrement(ref refusals) >= 0 ? FakeReply.Error(429, "Rate limit reached.", "rate_limit_exceeded") : FakeReply.Of("Level 3."));
        await AskManyAsync(server, Patient with { Attempts = 2, FailuresToOpen = 1000 }, 3, new ImpatientClock(TimeSpan.FromSeconds(60)));
        Assert.Equal(33, server.Chats.Count);
    }

    [Fact]
    public async Task ARequestThatIsBeyondTheLimitByItselfIsNotWaitedFor()
    {
        await using var server = await FakeProvider.StartAsync();
        server.Replies(FakeReply.Error(429, "Request too large for big on tokens per min (TPM): Limit 10000, Requested 12000.", "rate_limit_exceeded"));
        using var providers = Providers(Patient);
        using var client = Client(providers, server);
        var fault = await Assert.ThrowsAsync<ModelCallException>(() => client.GetResponseAsync(Caller.Messages()));
        Assert.Equal(ModelCallFault.BadRequest, fault.Fault);
        Assert.Single(server.Chats);
    }

    [Fact]
    public async Task AServerInTroubleIsNoTroubleToAnother()
    {
        await using var broken = await FakeProvider.StartAsync();
        await using var sound = await FakeProvider.StartAsync();
        broken.Replies(FakeReply.Error(500, "broken"));
        sound.Replies("Level 3.");
        using var providers = Providers(new CallLimits { Attempts = 1, FailuresToOpen = 2 });
        using var ill = Client(providers, broken);
        using var well = Client(providers, sound);
        for (var i = 0; i < 4; i++)
        {
            await Assert.ThrowsAsync<ModelCallException>(() => ill.GetResponseAsync(Caller.Messages()));
        }
        Assert.Equal(2, broken.Chats.Count);
        Assert.Equal("Level 3.", (await well.GetResponseAsync(Caller.Messages())).Text);
    }

    private static FakeReply Refusal(Action done) => FakeReply.Raw(429, """{"error":{"message":"busy"}}""") with { Gate = _ => Done(done) };

    private static async Task AskManyAsync(FakeProvider server, CallLimits limits, int calls, TimeProvider? time = null)
    {
        using var providers = Providers(limits, time);
        using var client = Client(providers, server);
        var replies = await Task.WhenAll(Enumerable.Range(0, calls).Select(_ => client.GetResponseAsync(Caller.Messages())));
        Assert.All(replies, r => Assert.Equal("Level 3.", r.Text));
    }

    private static ModelProviders Providers(CallLimits limits, TimeProvider? time = null) =>
        new(new(Places.Content), limits, time ?? TimeProvider.System, new Secrets());

    private static IChatClient Client(ModelProviders providers, FakeProvider server) =>
        providers.Create(new ProviderSettings(ProviderKind.OpenAI, server.BaseUrl, Caller.Key), Caller.Model);

    private static Task Done(Action done)
    {
        done();
        return Task.CompletedTask;
    }

    private static async Task LaterAsync(Action done)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(10));
        done();
    }
}
