using Microsoft.Extensions.AI;
using MockInterviewer.Core.ModelCalls;
using Xunit;

namespace MockInterviewer.Tests.ModelCalls;

public class CostLimitTests
{
    /// <summary>With it a call of <see cref="PlayedModel"/> costs 0.0164, and at most 0.05 + its input is set aside before.</summary>
    private static readonly ModelPrice Price = new(Input: 10, CachedInput: 1, Output: 50);

    [Fact]
    public async Task TheCallThatCouldGoBeyondTheLimitIsNotMade()
    {
        var model = new PlayedModel("one");
        var meter = new CostMeter(0.1m);
        var client = new CostLimitChatClient(model, meter, Price);
        // 0.0164 a call, and up to 0.0503 before it is known: after four calls 0.0656 are spent and the fifth might not fit.
        for (var call = 0; call < 4; call++)
        {
            await AskAsync(client);
        }
        var error = await Assert.ThrowsAsync<ModelCallException>(() => AskAsync(client));
        Assert.Equal((ModelCallFault.CostLimit, 4, 0.0656m), (error.Fault, model.Calls, meter.Total.Usd));
        Assert.Contains("--max-cost", error.Message, StringComparison.Ordinal);
        Assert.Contains("$0.0656 is used", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManyCallsAtOnceNeverSpendMoreThanTheLimitAndSpendWhatTheyCan()
    {
        var model = new PlayedModel("one");
        var meter = new CostMeter(0.5m);
        var client = new CostLimitChatClient(model, meter, Price);
        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(async _ =>
        {
            await Task.Yield();
            return await Record.ExceptionAsync(() => AskAsync(client)) is null;
        }));
        Assert.Equal(results.Count(made => made), model.Calls);
        // Whoever could not be sure waited for those who were on their way, instead of giving up.
        Assert.InRange(meter.Total.Usd, 0.44m, 0.5m);
    }

    [Fact]
    public async Task ACallThatNeverReachedAModelGivesItsMoneyBack()
    {
        var meter = new CostMeter(0.06m);
        var client = new CostLimitChatClient(new PlayedModel((call, _) => call < 4
            ? throw new ModelCallException(ModelCallFault.Unreachable, "Nothing answers; start the server.") : Task.FromResult("one")), meter, Price);
        for (var call = 0; call < 3; call++)
        {
            Assert.Equal(ModelCallFault.Unreachable, (await Assert.ThrowsAsync<ModelCallException>(() => AskAsync(client))).Fault);
        }
        Assert.Equal("one", (await AskAsync(client)).Text);
    }

    [Theory]
    [InlineData(ModelCallFault.CutOff)]
    [InlineData(ModelCallFault.TimedOut)]
    public async Task ACallThatAModelMayHaveWorkedOnCountsAsSpent(ModelCallFault fault)
    {
        var client = new CostLimitChatClient(new PlayedModel((_, _) => throw new ModelCallException(fault, "It failed.")), new CostMeter(0.06m), Price);
        Assert.Equal(fault, (await Assert.ThrowsAsync<ModelCallException>(() => AskAsync(client))).Fault);
        Assert.Equal(ModelCallFault.CostLimit, (await Assert.ThrowsAsync<ModelCallException>(() => AskAsync(client))).Fault);
    }

    [Fact]
    public async Task AStreamIsCountedWhenItEndsAndHeldBackLikeAnyOther()
    {
        var meter = new CostMeter(0.06m);
        var client = new CostLimitChatClient(new PlayedModel("one two"), meter, Price);
        Assert.Equal("one two ", string.Concat((await ReadAsync(client)).Select(u => u.Text)));
        Assert.Equal(new RunCost(1, 1000, 400, 200, 0.0164m, 0), meter.Total);
        Assert.Equal(ModelCallFault.CostLimit, (await Assert.ThrowsAsync<ModelCallException>(() => ReadAsync(client))).Fault);
    }

    [Fact]
    public async Task WithoutAPriceTokensAreCountedAndTheCostIsSaidToBeUnknown()
    {
        var meter = new CostMeter(limit: null);
        await AskAsync(new CostLimitChatClient(new PlayedModel("one"), meter, price: null));
        Assert.Equal(new RunCost(1, 1000, 400, 200, 0, Unpriced: 1), meter.Total);
    }

    [Fact]
    public async Task WhatIsSetAsideIsMoreThanTheCallTakes()
    {
        var text = File.ReadAllText(Path.Combine(Places.Repository, "README.md"));
        var model = new PlayedModel("one") { Usage = new UsageDetails { InputTokenCount = text.Length / 3, OutputTokenCount = 1000 } };
        var meter = new CostMeter(new ModelPrice(10, 1, 50).CostOf(new CallTokens(text.Length / 3, 0, 1000)));
        await Assert.ThrowsAsync<ModelCallException>(() => AskAsync(new CostLimitChatClient(model, meter, Price), text));
    }

    private static Task<ChatResponse> AskAsync(IChatClient client, string text = "Grade this.") =>
        client.GetResponseAsync(text, new ChatOptions { MaxOutputTokens = 1000 });

    private static async Task<List<ChatResponseUpdate>> ReadAsync(IChatClient client)
    {
        var updates = new List<ChatResponseUpdate>();
        await foreach (var update in client.GetStreamingResponseAsync("Hello", new ChatOptions { MaxOutputTokens = 1000 }))
        {
            updates.Add(update);
        }
        return updates;
    }
}
