using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Integrations.Providers;
using Xunit;

namespace MockInterviewer.Tests.Providers;

/// <summary>What passes is waited for, what does not is not, and all in bounds.</summary>
public class ResilienceTests
{
    public static TheoryData<ProviderKind> Kinds { get; } = [ProviderKind.OpenAI, ProviderKind.Azure, ProviderKind.Anthropic];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task AServerThatRecoversIsAskedAgainAfterGrowingWaits(ProviderKind kind)
    {
        await using var caller = await Caller.StartAsync(kind);
        caller.Server.Replies(FakeReply.Error(500, "broken"), FakeReply.Error(503, "busy"), FakeReply.Error(408, "slow"), FakeReply.Of("Level 3."));
        Assert.Equal("Level 3.", (await caller.AskAsync()).Text);
        Assert.Equal((4, 3), (caller.Server.Chats.Count, caller.Clock.Waited.Count));
        Assert.All(caller.Clock.Waited, wait => Assert.InRange(wait, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(30)));
    }

    [Theory]
    [InlineData("1772442030000000")]
    [InlineData("999999999999")]
    [InlineData("-5")]
    public async Task AHeaderBeyondAllTimeSpoilsNoReply(string reset)
    {
        await using var caller = await Caller.StartAsync();
        caller.Server.Replies(FakeReply.Of("Level 3.") with { Headers = [new("x-ratelimit-remaining", "0"), new("x-ratelimit-reset", reset)] });
        Assert.Equal("Level 3.", (await caller.AskAsync()).Text);
    }

    [Fact]
    public async Task AnErrorCutInTheMiddleOfACharacterIsStillAnErrorOfTheServer()
    {
        await using var caller = await Caller.StartAsync();
        caller.Server.Replies(FakeReply.Raw(401, "{\"error\":{\"message\":\"cut \\ud83d\"}}"));
        Assert.Equal(ModelCallFault.WrongKey, (await caller.FailAsync()).Fault);
    }

    [Theory]
    [InlineData(409)]
    [InlineData(429)]
    public async Task WhatPassesIsTriedAgainAlsoWhenTheServerDoesNotSayWhen(int status)
    {
        await using var caller = await Caller.StartAsync();
        caller.Server.Replies(FakeReply.Error(status, "not now"), FakeReply.Of("Level 3."));
        Assert.Equal("Level 3.", (await caller.AskAsync()).Text);
        Assert.Equal(2, caller.Server.Chats.Count);
    }

    [Fact]
    public async Task AServerThatDoesNotRecoverIsAskedAsOftenAsTheLimitsSay()
    {
        await using var caller = await Caller.StartAsync(limits: Caller.Limits with { Attempts = 3 });
        caller.Server.Replies(FakeReply.Error(500, "broken"));
        Assert.Contains("3 times in a row", (await caller.FailAsync()).Message, StringComparison.Ordinal);
        Assert.Equal(3, caller.Server.Chats.Count);
    }

    [Fact]
    public async Task HowOftenACallFailedIsCountedAndNotTakenFromTheLimits()
    {
        await using var caller = await Caller.StartAsync(limits: Caller.Limits with { OverallTimeout = TimeSpan.FromSeconds(100) });
        caller.Server.Replies(FakeReply.Error(500, "broken") with { Headers = [("Retry-After", "40")] });
        Assert.Contains("(HTTP 500: \"broken\"), 3 times in a row;", (await caller.FailAsync()).Message, StringComparison.Ordinal);
        Assert.Equal(3, caller.Server.Chats.Count);
    }

    [Fact]
    public async Task OnlyFailuresOfTheSameKindAreInARow()
    {
        await using var caller = await Caller.StartAsync();
        caller.Server.Replies(FakeReply.Error(503, "down"), FakeReply.Error(503, "down"), FakeReply.Error(500, "broken"));
        Assert.Contains("(HTTP 500: \"broken\"), 2 times in a row;", (await caller.FailAsync()).Message, StringComparison.Ordinal);
        caller.Server.Replies(FakeReply.Error(503, "down"), FakeReply.Error(503, "down"), FakeReply.Error(503, "down"), FakeReply.Error(500, "broken"));
        Assert.Contains("(HTTP 500: \"broken\"); ", (await caller.FailAsync()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Retry-After", "7", 7)]
    [InlineData("Retry-After", "Mon, 02 Mar 2026 09:00:20 GMT", 20)]
    [InlineData("retry-after-ms", "1500", 1.5)]
    public async Task AServerThatSaysHowLongToWaitIsObeyed(string header, string value, double seconds)
    {
        await using var caller = await Caller.StartAsync();
        caller.Server.Replies(FakeReply.Raw(429, """{"error":{"message":"slow down"}}""", (header, value)), FakeReply.Of("Level 3."));
        Assert.Equal("Level 3.", (await caller.AskAsync()).Text);
        Assert.Equal([TimeSpan.FromSeconds(seconds)], caller.Clock.Waited);
    }

    [Fact]
    public async Task AWaitBeyondTheTimeForTheWholeCallIsNotWaitedFor()
    {
        await using var caller = await Caller.StartAsync();
        caller.Server.Replies(FakeReply.Raw(429, """{"error":{"message":"slow down"}}""", ("Retry-After", "3600")));
        var failure = await caller.FailAsync();
        Assert.Equal(ModelCallFault.RateLimited, failure.Fault);
        Assert.Contains("asks to wait 60 minutes", failure.Message, StringComparison.Ordinal);
        Assert.Single(caller.Server.Chats);
    }

    [Theory]
    [InlineData("x-ratelimit-remaining-requests", "x-ratelimit-reset-requests", "12s", 12)]
    [InlineData("x-ratelimit-remaining-tokens", "x-ratelimit-reset-tokens", "1.5s", 1.5)]
    [InlineData("x-ratelimit-remaining-tokens", "x-ratelimit-reset-tokens", "250ms", 0.25)]
    [InlineData("x-ratelimit-remaining", "x-ratelimit-reset", "1772442030000", 30)]
    [InlineData("anthropic-ratelimit-tokens-remaining", "anthropic-ratelimit-tokens-reset", "2026-03-02T09:00:25Z", 25)]
    public async Task TheNextCallWaitsWhenNothingIsLeftOfALimit(string remaining, string reset, string value, double seconds)
    {
        await using var caller = await Caller.StartAsync();
        caller.Server.Replies(FakeReply.Of("Level 3.") with { Headers = [(remaining, "0"), (reset, value)] }, FakeReply.Of("Level 2."));
        await caller.AskAsync();
        Assert.Empty(caller.Clock.Waited);
        await caller.AskAsync();
        Assert.Equal([TimeSpan.FromSeconds(seconds)], caller.Clock.Waited);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(402)]
    public async Task WhatWaitingDoesNotMendIsNotAskedAgain(int status)
    {
        await using var caller = await Caller.StartAsync();
        caller.Server.Replies(FakeReply.Error(status, "no"));
        await caller.FailAsync();
        Assert.Single(caller.Server.Chats);
    }

    [Fact]
    public async Task AnAccountWithoutMoneyIsNotAskedAgain()
    {
        await using var caller = await Caller.StartAsync();
        caller.Server.Replies(FakeReply.Error(429, "You exceeded your current quota", "insufficient_quota"));
        await caller.FailAsync();
        Assert.Single(caller.Server.Chats);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task AReplyThatBreaksOffIsAskedForAgain(ProviderKind kind)
    {
        await using var caller = await Caller.StartAsync(kind);
        caller.Server.Replies(
            FakeReply.Of("Level 3.") with { Break = ReplyBreak.Reset }, FakeReply.Of("Level 3.") with { Break = ReplyBreak.Truncated }, FakeReply.Of("Level 3."));
        Assert.Equal("Level 3.", (await caller.AskAsync()).Text);
        Assert.Equal(3, caller.Server.Chats.Count);
    }

    [Fact]
    public async Task AConnectionThatAlwaysBreaksIsNamed()
    {
        await using var caller = await Caller.StartAsync();
        caller.Server.Replies(FakeReply.Of("Level 3.") with { Break = ReplyBreak.Reset });
        var failure = await caller.FailAsync();
        Assert.Equal(ModelCallFault.Unreachable, failure.Fault);
        Assert.Contains("broke off before the reply was whole, 4 times in a row", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ProviderKind.OpenAI, ReplyBreak.Reset)]
    [InlineData(ProviderKind.OpenAI, ReplyBreak.Truncated)]
    [InlineData(ProviderKind.Anthropic, ReplyBreak.Reset)]
    [InlineData(ProviderKind.Anthropic, ReplyBreak.Truncated)]
    public async Task AStreamThatBreaksOffIsNamedAfterItsFirstWords(ProviderKind kind, ReplyBreak way)
    {
        await using var caller = await Caller.StartAsync(kind);
        // A connection that is reset takes with it what has not been read yet.
        var shown = new TaskCompletionSource();
        caller.Server.Replies(FakeReply.Of("Good ", "morning", ", then.") with { Break = way, Gate = piece => piece < 2 ? Task.CompletedTask : shown.Task });
        var text = "";
        var failure = await Assert.ThrowsAsync<ModelCallException>(async () =>
        {
            await foreach (var update in caller.Client.GetStreamingResponseAsync(Caller.Messages()))
            {
                text += update.Text;
                if (text == "Good morning")
                {
                    shown.TrySetResult();
                }
            }
        });
        Assert.Equal((ModelCallFault.Unreachable, "Good morning"), (failure.Fault, text));
        Assert.Contains("in the middle of", failure.Message, StringComparison.Ordinal);
        Assert.Single(caller.Server.Chats);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task AStalledReplyIsAskedForAgain(ProviderKind kind)
    {
        await using var caller = await Caller.StartAsync(kind);
        var stalls = new FakeReply { Pieces = ["Level 3."], Break = ReplyBreak.Stall };
        caller.Server.Answers(_ =>
        {
            if (caller.Server.Chats.Count > 1)
            {
                return FakeReply.Of("Level 3.");
            }
            caller.Clock.Advance(caller.Limit.AttemptTimeout);
            return stalls;
        });
        Assert.Equal("Level 3.", (await caller.AskAsync()).Text);
        Assert.Equal(2, caller.Server.Chats.Count);
    }

    [Fact]
    public async Task AServerThatStallsForeverIsNamed()
    {
        await using var caller = await Caller.StartAsync();
        caller.Server.Answers(_ =>
        {
            caller.Clock.Advance(caller.Limit.AttemptTimeout);
            return new FakeReply { Pieces = ["Level 3."], Break = ReplyBreak.Stall };
        });
        var failure = await caller.FailAsync();
        Assert.Equal(ModelCallFault.TimedOut, failure.Fault);
        Assert.Contains("gave no reply within", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ProviderKind.OpenAI)]
    [InlineData(ProviderKind.Anthropic)]
    public async Task AStreamThatFallsSilentIsNamed(ProviderKind kind)
    {
        await using var caller = await Caller.StartAsync(kind);
        using var providers = new ModelProviders(new(Places.Content), new CallLimits { IdleTimeout = TimeSpan.FromMilliseconds(200) }, TimeProvider.System, new Secrets());
        using var client = providers.Create(caller.Settings, Caller.Model);
        caller.Server.Replies(FakeReply.Of("Good ", "morning.") with { Break = ReplyBreak.Stall });
        var failure = await Assert.ThrowsAsync<ModelCallException>(async () => await client.GetStreamingResponseAsync(Caller.Messages()).ToListAsync());
        Assert.Equal(ModelCallFault.TimedOut, failure.Fault);
        Assert.Contains("fell silent", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AServerInTroubleIsLeftAloneForAWhile()
    {
        await using var caller = await Caller.StartAsync(limits: Caller.Limits with { Attempts = 1, FailuresToOpen = 3, BreakDuration = TimeSpan.FromSeconds(90) });
        caller.Server.Replies(FakeReply.Error(500, "broken"), FakeReply.Error(500, "broken"), FakeReply.Error(500, "broken"), FakeReply.Of("Level 3."));
        for (var i = 0; i < 3; i++)
        {
            await caller.FailAsync();
        }
        var failure = await caller.FailAsync();
        Assert.Equal(ModelCallFault.ServerError, failure.Fault);
        Assert.Contains("has failed again and again and is left alone for 90 s", failure.Message, StringComparison.Ordinal);
        Assert.Equal(3, caller.Server.Chats.Count);
        caller.Clock.Advance(TimeSpan.FromSeconds(91));
        Assert.Equal("Level 3.", (await caller.AskAsync()).Text);
    }

    [Fact]
    public async Task APersonWhoTriesAgainIsNotMadeToWaitForAServerInTrouble()
    {
        await using var caller = await Caller.StartAsync(limits: Caller.Limits with { Attempts = 1, FailuresToOpen = 2 });
        caller.Server.Replies(FakeReply.Error(500, "broken"), FakeReply.Error(500, "broken"), FakeReply.Of("Level 3."));
        for (var i = 0; i < 3; i++)
        {
            await caller.FailAsync();
        }
        Assert.Equal(2, caller.Server.Chats.Count);
        await caller.Providers.CloseCircuitsAsync(CancellationToken.None);
        Assert.Equal("Level 3.", (await caller.AskAsync()).Text);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task ACallerWhoLeavesGetsACancellationAndNoFault(ProviderKind kind)
    {
        await using var caller = await Caller.StartAsync(kind);
        using var leaving = new CancellationTokenSource();
        caller.Server.Answers(_ =>
        {
            leaving.Cancel();
            return new FakeReply { Pieces = ["Level 3."], Break = ReplyBreak.Stall };
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => caller.AskAsync(null, leaving.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await caller.Client.GetStreamingResponseAsync(Caller.Messages(), null, leaving.Token).ToListAsync());
    }

    [Fact]
    public async Task AStreamCanBeLeftInTheMiddle()
    {
        await using var caller = await Caller.StartAsync();
        using var leaving = new CancellationTokenSource();
        caller.Server.Replies(FakeReply.Of("Good ", "morning.") with { Break = ReplyBreak.Stall });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var update in caller.Client.GetStreamingResponseAsync(Caller.Messages(), null, leaving.Token))
            {
                await leaving.CancelAsync();
            }
        });
    }
}
