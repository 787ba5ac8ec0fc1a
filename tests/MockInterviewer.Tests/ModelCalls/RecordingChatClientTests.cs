using Microsoft.Extensions.AI;
using MockInterviewer.Core.ModelCalls;
using Xunit;

namespace MockInterviewer.Tests.ModelCalls;

public class RecordingChatClientTests
{
    private static readonly ModelPrice Price = new(Input: 10, CachedInput: 1, Output: 50);

    private readonly CallsInMemory _record = new();

    [Fact]
    public async Task TheSameQuestionIsAnsweredFromTheRecordAndCostsNothing()
    {
        var model = new PlayedModel("one", "two");
        var first = await AskAsync(Client(model));
        var second = await AskAsync(Client(model));
        Assert.Equal(("one", "one", 1), (first.Text, second.Text, model.Calls));
        Assert.Equal(new ModelCallOutcome(0.0164m, FromRecord: false), ModelCallOutcome.Of(first));
        Assert.Equal(new ModelCallOutcome(0, FromRecord: true), ModelCallOutcome.Of(second));
        Assert.Null(second.Usage);
    }

    [Fact]
    public async Task ACallIsKeptWithEverythingButAKey()
    {
        await AskAsync(Client(new PlayedModel("one")), temperature: 0.2f);
        var call = Assert.Single(_record.All);
        Assert.Equal(("acme", "big", "grade", "p1", "r1", ModelRole.Grader), (call.Provider, call.Model, call.Prompt, call.PromptHash, call.RubricHash, call.Role));
        Assert.Equal("""[{"role":"user","text":"Grade «this» & that"}]""", call.Request);
        Assert.Equal("""{"temperature":0.2,"max_tokens":500}""", call.Settings);
        Assert.Equal((1000, 400, 200, 0.0164m), (call.InputTokens, call.CachedTokens, call.OutputTokens, call.CostUsd));
        Assert.Equal(("one", null), (call.Reply, call.Fault));
    }

    [Theory]
    [InlineData("p2", "r1", "c1", 0.2f, 1)]
    [InlineData("p1", "r2", "c1", 0.2f, 1)]
    [InlineData("p1", "r1", "c2", 0.2f, 1)]
    [InlineData("p1", "r1", "c1", 0.3f, 1)]
    [InlineData("p1", "r1", "c1", 0.2f, 3)]
    public async Task WhateverChangesTheQuestionAsksAgain(string prompt, string rubric, string content, float temperature, int messages)
    {
        var model = new PlayedModel("one", "two");
        await AskAsync(Client(model), temperature: 0.2f);
        var other = await AskAsync(Client(model), new ModelCallContext(ModelRole.Grader, "grade", prompt, rubric, content), temperature, messages);
        Assert.Equal("two", other.Text);
    }

    [Fact]
    public async Task FreshAsksAgainAndTheNewReplyIsTheOneThatStands()
    {
        var model = new PlayedModel("one", "two");
        await AskAsync(Client(model));
        Assert.Equal("two", (await AskAsync(Client(model, isFresh: true))).Text);
        Assert.Equal("two", (await AskAsync(Client(model))).Text);
        Assert.Equal(2, model.Calls);
    }

    [Fact]
    public async Task ACallAboutNothingInParticularIsKeptButNeverAnsweredFromTheRecord()
    {
        var model = new PlayedModel("one", "two");
        var context = new ModelCallContext(ModelRole.Interviewer, "probe", "p1", null, ContentKey: null);
        await AskAsync(Client(model), context);
        Assert.Equal("two", (await AskAsync(Client(model), context)).Text);
        Assert.All(_record.All, c => Assert.Null(c.Key));
    }

    [Fact]
    public async Task ACallWithoutAContextLeavesNoTrace()
    {
        var client = Client(new PlayedModel("one"));
        Assert.Equal("one", (await client.GetResponseAsync("Hello")).Text);
        Assert.Empty(_record.All);
    }

    [Fact]
    public async Task AReplyThatWasRejectedIsNotServedAgain()
    {
        var model = new PlayedModel("gibberish", "sense");
        (await AskAsync(Client(model))).Reject();
        Assert.Equal("sense", (await AskAsync(Client(model))).Text);
        Assert.Equal("sense", (await AskAsync(Client(model))).Text);
        Assert.Equal(["gibberish", null, "sense"], _record.All.Select(c => c.Reply));
    }

    [Fact]
    public async Task AReplyFromTheRecordCanBeRejectedToo()
    {
        var model = new PlayedModel("gibberish", "sense");
        await AskAsync(Client(model));
        (await AskAsync(Client(model))).Reject();
        Assert.Equal("sense", (await AskAsync(Client(model))).Text);
    }

    [Fact]
    public async Task AFailureIsKeptWithItsFaultAndAskedAgainTheNextTime()
    {
        var model = new PlayedModel((call, _) => call == 1
            ? throw new ModelCallException(ModelCallFault.RateLimited, "Too many calls; wait a minute.") : Task.FromResult("one"));
        await Assert.ThrowsAsync<ModelCallException>(() => AskAsync(Client(model)));
        Assert.Equal("one", (await AskAsync(Client(model))).Text);
        Assert.Equal([ModelCallFault.RateLimited, null], _record.All.Select(c => c.Fault));
    }

    [Fact]
    public async Task TheSameQuestionAskedManyTimesAtOnceIsOneCall()
    {
        var gate = new TaskCompletionSource<string>();
        var model = new PlayedModel((_, _) => gate.Task);
        var client = Client(model, isFresh: true);
        var asking = Enumerable.Range(0, 20).Select(_ => AskAsync(client)).ToList();
        gate.SetResult("one");
        var replies = await Task.WhenAll(asking);
        Assert.All(replies, r => Assert.Equal("one", r.Text));
        Assert.Equal((1, 1, 0.0164m), (model.Calls, replies.Count(r => !ModelCallOutcome.Of(r).FromRecord), replies.Sum(r => ModelCallOutcome.Of(r).CostUsd)));
    }

    [Fact]
    public async Task WhoeverStaysGetsAReplyWhenTheFirstAskerLeaves()
    {
        var gate = new TaskCompletionSource<string>();
        using var leaves = new CancellationTokenSource();
        var model = new PlayedModel((call, token) => call == 1 ? gate.Task.WaitAsync(token) : Task.FromResult("two"));
        var client = Client(model);
        var first = AskAsync(client, cancellation: leaves.Token);
        var second = AskAsync(client);
        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal("two", (await second).Text);
    }

    [Fact]
    public async Task AFailureIsTheSameForAllWhoAskedAtOnce()
    {
        var gate = new TaskCompletionSource<string>();
        var client = Client(new PlayedModel((_, _) => gate.Task));
        var asking = Enumerable.Range(0, 5).Select(_ => AskAsync(client)).ToList();
        gate.SetException(new ModelCallException(ModelCallFault.NoQuota, "The account has no money left; top it up."));
        foreach (var one in asking)
        {
            await Assert.ThrowsAsync<ModelCallException>(() => one);
        }
        Assert.Single(_record.All);
    }

    [Fact]
    public async Task AStreamIsKeptWhole()
    {
        var client = Client(new PlayedModel("Good morning."));
        Assert.Equal("Good morning. ", await StreamAsync(client, int.MaxValue));
        var call = Assert.Single(_record.All);
        Assert.Equal(("Good morning. ", 1000, 0.0164m), (call.Reply, call.InputTokens, call.CostUsd));
    }

    [Fact]
    public async Task AStreamThatIsBrokenOffKeepsWhatCameAndIsNeverServedAgain()
    {
        var model = new PlayedModel("Good morning to you.", "Again.");
        var context = new ModelCallContext(ModelRole.Interviewer, "opening", "p1", null, "c1");
        Assert.Equal("Good ", await StreamAsync(Client(model), 1, context));
        Assert.Equal(("Good ", null, null), (_record.All[0].Reply, _record.All[0].Key, _record.All[0].Fault));
        Assert.Equal("Again. ", await StreamAsync(Client(model), int.MaxValue, context));
        Assert.Equal("Again. ", await StreamAsync(Client(model), int.MaxValue, context));
        Assert.Equal(2, model.Calls);
    }

    [Fact]
    public async Task AStreamThatFailsIsKeptAsAFailure()
    {
        await Assert.ThrowsAsync<ModelCallException>(() => StreamAsync(Client(new PlayedModel("Good BREAK")), int.MaxValue));
        Assert.Equal((null, ModelCallFault.Unreachable), (_record.All[0].Reply, _record.All[0].Fault));
    }

    private RecordingChatClient Client(IChatClient model, bool isFresh = false) => new(model, _record, Price, isFresh, TimeProvider.System);

    private static Task<ChatResponse> AskAsync(
        IChatClient client, ModelCallContext? context = null, float? temperature = null, int messages = 1, CancellationToken cancellation = default) =>
        client.GetResponseAsync(Enumerable.Repeat(new ChatMessage(ChatRole.User, "Grade «this» & that"), messages),
            (context ?? new ModelCallContext(ModelRole.Grader, "grade", "p1", "r1", "c1"))
                .AddTo(new ChatOptions { Temperature = temperature, MaxOutputTokens = 500 }), cancellation);

    private static async Task<string> StreamAsync(IChatClient client, int updates, ModelCallContext? context = null)
    {
        var text = "";
        var options = (context ?? new ModelCallContext(ModelRole.Interviewer, "opening", "p1", null, null)).AddTo(new ChatOptions());
        await foreach (var update in client.GetStreamingResponseAsync("Hello", options))
        {
            text += update.Text;
            if (--updates == 0)
            {
                break;
            }
        }
        return text;
    }
}
