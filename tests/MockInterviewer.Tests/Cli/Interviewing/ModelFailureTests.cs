using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Tests.Interviews;
using MockInterviewer.Tests.Interviews.Voice;
using Xunit;

namespace MockInterviewer.Tests.Cli.Interviewing;

public class ModelFailureTests
{
    private const string Fault = "scripted did not answer in time; try again later.";

    private static readonly string[] Typed = [SmallWorld.BareAnswer, "It was like that on that day.", "/hint", "It was quite different there.", SmallWorld.BareAnswer, "So it went."];

    private static string Lines => string.Concat(Typed.Select(t => t.StartsWith('/') ? $"{t}\n" : $"{t}\n/done\n"));

    [Fact]
    public async Task AModelThatFailsAtAnyCallCostsNothingThatWasTyped()
    {
        var calls = await FailAtAsync(int.MaxValue);
        Assert.InRange(calls, 6, 20);
        for (var call = 0; call < calls; call++)
        {
            await FailAtAsync(call);
        }
    }

    [Fact]
    public async Task WhereNobodyCanChooseItSaysSoOnStandardErrorAndStops()
    {
        using var room = new Room(Lines);
        var state = await room.RunAsync(room.Create(), FailingAt(2, out _));
        Assert.False(state.IsFinished || state.IsPaused || state.AwaitsCandidate);
        Assert.Contains(Fault, room.Error, StringComparison.Ordinal);
        Assert.Contains("--resume i1", room.Error, StringComparison.Ordinal);
        Assert.Contains("--grader offline", room.Error, StringComparison.Ordinal);
        Assert.Equal(Typed[0], room.Store.Load("i1")!.AnswerTo(0));
    }

    [Fact]
    public async Task ThePersonMayTryAgain()
    {
        using var room = new Room("1\n/end\n", hasKeyboard: true);
        var state = await room.RunAsync(room.Create(), FailingAt(1, out var model));
        Assert.True(state.IsFinished);
        Assert.Equal(["opening", "question", "question"], model.Prompts);
        Assert.Contains($"{Fault} What you typed is saved.", Flat(room), StringComparison.Ordinal);
        Assert.Equal(["Words of the model.", state.Turns[1].Text, "Words of the model. Exactly: What was a good day at work?"], state.Turns.Take(3).Select(t => t.Text));
    }

    [Fact]
    public async Task ThePersonMayGoOnOfflineForTheRestOfTheRun()
    {
        using var room = new Room($"2\n{SmallWorld.BareAnswer}\n/done\n/end\n", hasKeyboard: true);
        var state = await room.RunAsync(room.Create(), FailingAt(1, out var model));
        Assert.True(state.IsFinished);
        Assert.Equal(["opening", "question"], model.Prompts);
        Assert.Equal("First: What was a good day at work?", state.Turns[2].Text);
        Assert.Contains(state.Turns, t => t.Kind == TurnKind.Probe);
    }

    [Theory]
    [InlineData("3\n")]
    [InlineData("what?\n9\n3\n")]
    [InlineData("")]
    public async Task ThePersonMayStopAndGoOnLater(string choice)
    {
        using var room = new Room(choice, hasKeyboard: true);
        var state = await room.RunAsync(room.Create(), FailingAt(0, out _));
        Assert.Empty(state.Turns);
        Assert.Equal(state.Turns, room.Store.Load("i1")!.Turns);
    }

    [Fact]
    public async Task AReplyThatWasCutOffIsFollowedByTheQuestionAndIsNoFailure()
    {
        using var room = new Room("/end\n");
        var state = await room.RunAsync(room.Create(), new BreakingModel("Think of a good"));
        Assert.True(state.IsFinished);
        Assert.Equal("Think of a good \u2026 Exactly: What was a good day at work?", state.Turns[2].Text);
    }

    /// <summary>Runs until the call fails, then without a model; all that was typed is heard once, in order.</summary>
    private static async Task<int> FailAtAsync(int call)
    {
        using var room = new Room(Lines);
        var state = await room.RunAsync(room.Create(), FailingAt(call, out var model));
        Assert.Equal(call == int.MaxValue, state.IsFinished);
        if (!state.IsFinished)
        {
            Assert.Equal(state.Turns, room.Store.Load("i1")!.Turns);
            state = await room.RunAsync(room.Store.Load("i1")!, model: null);
        }
        Assert.True(state.IsFinished);
        Assert.Equal([.. Typed, "/end"], state.Turns.Where(t => t.Speaker == Speaker.Candidate).Select(t => t.Text).Append("/end").Take(Typed.Length + 1));
        return model.Prompts.Count;
    }

    private static ScriptedModel FailingAt(int call, out ScriptedModel model)
    {
        var count = 0;
        return model = new ScriptedModel((_, _) => count++ == call ? throw new ModelCallException(ModelCallFault.TimedOut, Fault) : "Words of the model.");
    }

    private static string Flat(Room room) => string.Join(' ', room.Out.ToString()!.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
