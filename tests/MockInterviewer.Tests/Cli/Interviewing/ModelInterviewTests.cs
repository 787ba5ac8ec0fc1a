using MockInterviewer.Core.Interviews;
using MockInterviewer.Integrations.Storage.Sqlite;
using MockInterviewer.Tests.Providers;
using Xunit;

namespace MockInterviewer.Tests.Cli.Interviewing;

/// <summary>The real executable, its interviewer's words from a server that plays a provider.</summary>
public sealed class ModelInterviewTests : IDisposable
{
    private const string Answer = "When I took over the rollout it was six weeks late. I read the incident log and I stopped wave 2 until the team had fixed it.";
    private const string Interview = "interview -c amazon -r behavioral -n 1 --probes 1 --seed 3 --grader offline --interviewer model";

    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task ItIsInterviewedInTheModelsWordsAndWhatWasSaidIsKept()
    {
        await using var provider = await FakeProvider.StartAsync();
        Answers(provider);
        var run = await PipeAsync(provider, $"{Answer}\n/done\nSomebody else found it.\n/done\n", Interview);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var shown = Flat(run.Output);
        Assert.Contains("Ruth Adeyemi speaks through openai-compatible small-model.", shown, StringComparison.Ordinal);
        Assert.Contains("Good morning, I am Ruth.", shown, StringComparison.Ordinal);
        Assert.Contains("You read the incident log yourself. What stood in it that nobody else had seen?", shown, StringComparison.Ordinal);
        Assert.Contains("Debrief", shown, StringComparison.Ordinal);
        var state = Stored();
        Assert.Equal("Good morning, I am Ruth.", state.Turns[0].Text);
        Assert.StartsWith("Here is mine. ", state.Turns[2].Text, StringComparison.Ordinal);
        Assert.Equal(state.Plan.Questions[0].Text, state.Turns[2].Asks);
        Assert.Equal([true, true, false], provider.Chats.Select(c => c.WantsStream));
    }

    [Fact]
    public async Task PipedAFailureStopsItAndItGoesOnOffline()
    {
        await using var provider = await FakeProvider.StartAsync();
        Answers(provider, probe: FakeReply.Error(401, "Incorrect API key provided", "invalid_api_key"));
        var run = await PipeAsync(provider, $"{Answer}\n/done\n", Interview);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("Everything said is saved.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Equal(Answer, Stored().AnswerTo(0));
        var calls = provider.Chats.Count;
        var resumed = await PipeAsync(provider, "Somebody else found it.\n/done\n", "interview --resume --grader offline");
        Assert.Equal(0, resumed.ExitCode);
        Assert.Equal(calls, provider.Chats.Count);
        Assert.Contains("Debrief", resumed.Output, StringComparison.Ordinal);
        Assert.Contains(Answer, Stored().AnswerTo(0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnATerminalThePersonChoosesWhatThen()
    {
        await using var provider = await FakeProvider.StartAsync();
        Answers(provider, probe: FakeReply.Error(401, "Incorrect API key provided", "invalid_api_key"));
        var run = await PseudoTerminal.RunAsync(_data.Path, Environment(provider), Interview,
            ("", "0 words"), ($"{Answer}\r", "had fixed it."), ("/done\r", "Stop here and go on later"),
            ("\u001b[B\r", "What you typed is saved"), ("", "/help"), ("/end\r", "Debrief"));
        Assert.Contains("Try again", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
        var state = Stored();
        Assert.Equal(Answer, state.AnswerTo(0));
        Assert.Contains(state.Turns, t => t.Kind == TurnKind.Probe);
        Assert.Equal(3, provider.Chats.Count);
    }

    [Fact]
    public async Task CtrlCStopsTheSentenceAndNotTheProgram()
    {
        await using var provider = await FakeProvider.StartAsync();
        provider.Answers(request => request.Text.Contains("has just sat down", StringComparison.Ordinal)
            ? FakeReply.Of("Good morning.")
            : FakeReply.Of("I wonder ", "everlastingly ", "and never end.") with { Gate = n => n < 2 ? Task.CompletedTask : Task.Delay(Timeout.Infinite) });
        var run = await PseudoTerminal.RunAsync(_data.Path, Environment(provider), Interview,
            ("", "everlastingly"), ("\u0003", "0 words"), ($"{Answer}\r", "had fixed it."), ("/end\r", "Debrief"));
        Assert.Equal(0, run.ExitCode);
        var state = Stored();
        Assert.StartsWith("I wonder everlastingly \u2026 ", state.Turns[2].Text, StringComparison.Ordinal);
        Assert.EndsWith(state.Plan.Questions[0].Text, state.Turns[2].Text, StringComparison.Ordinal);
        Assert.Equal(Answer, state.AnswerTo(0));
    }

    private static void Answers(FakeProvider provider, FakeReply? probe = null) => provider.Answers(request =>
        request.Text.Contains("has just sat down", StringComparison.Ordinal) ? FakeReply.Of("Good morning, ", "I am ", "Ruth.")
        : request.Text.Contains("The question of this part", StringComparison.Ordinal)
            ? probe ?? FakeReply.Of("You read the incident log yourself. What stood in it that nobody else had seen?")
            : FakeReply.Of("Here is mine. ", request.Text.Split('\n')[^1]));

    private Task<ExecutableRun> PipeAsync(FakeProvider provider, string input, string arguments) => Executable.RunAsync(_data.Path, input,
        [.. Environment(provider).Split(' ').Select(e => e.Split('=', 2)).Select(e => KeyValuePair.Create(e[0], e[1]))], arguments.Split(' '));

    private static string Environment(FakeProvider provider) =>
        $"OPENAI_BASE_URL={provider.BaseUrl} OPENAI_API_KEY=test-key MOCKINTERVIEWER_Models__Interviewer__Model=small-model";

    private InterviewState Stored()
    {
        using var store = SqliteInterviewStore.Open(_data.Path, TimeProvider.System);
        return store.Load(Assert.Single(store.List()).Id)!;
    }

    private static string Flat(string text) => string.Join(' ', text.Split([' ', '\n', '┃'], StringSplitOptions.RemoveEmptyEntries));
}
