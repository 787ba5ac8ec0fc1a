using System.Diagnostics;
using System.Runtime.InteropServices;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Interviews;
using MockInterviewer.Tests.Interviews;
using MockInterviewer.Tests.Interviews.Voice;
using Xunit;

namespace MockInterviewer.Tests.Cli.Interviewing;

public class SpeechTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task EachTokenIsShownAtOnceAndNoneIsHeldBack()
    {
        using var screen = new WatchedWriter();
        using var room = new Room("", screen: screen);
        var model = new HeldModel();
        var running = room.RunAsync(room.Create(), model);
        var delays = new List<TimeSpan>();
        for (var i = 0; i < 40; i++)
        {
            var token = $"word{i}";
            var released = Stopwatch.GetTimestamp();
            model.Release(i == 0 ? token : $" {token}");
            // The next one is released only when this one is on the screen: a buffer would never let the test end.
            var shown = await screen.SawAsync(token).WaitAsync(Patience);
            delays.Add(Stopwatch.GetElapsedTime(released, shown));
        }
        model.End();
        model.End();
        Assert.True((await running).IsFinished);
        Assert.InRange(delays.Order().ElementAt(delays.Count / 2).TotalMilliseconds, 0, 20);
        TestContext.Current.TestOutputHelper?.WriteLine($"first {delays[0].TotalMilliseconds:0.000} ms, median {delays.Order().ElementAt(delays.Count / 2).TotalMilliseconds:0.000} ms");
    }

    [Fact]
    public async Task CtrlCStopsTheSentenceAndTheQuestionFollowsInItsOwnWords()
    {
        using var screen = new WatchedWriter();
        using var room = new Room($"{SmallWorld.BareAnswer}\n/done\n/end\n", screen: screen);
        var model = new HeldModel();
        var running = room.RunAsync(room.Create(), model, room.Interruption.Token);
        model.Release("Good morning.");
        await screen.SawAsync("morning.").WaitAsync(Patience);
        Interrupt(room);
        model.Release("Well now, thinking of");
        await screen.SawAsync("thinking of").WaitAsync(Patience);
        Interrupt(room);
        await model.Asked(3).WaitAsync(Patience);
        Interrupt(room);
        var state = await running.WaitAsync(Patience);
        Assert.False(room.Interruption.Token.IsCancellationRequested);
        Assert.True(state.IsFinished);
        Assert.Equal("Good morning. \u2026", state.Turns[0].Text);
        Assert.Equal("Well now, thinking of \u2026 Exactly: What was a good day at work?", state.Turns[2].Text);
        Assert.Contains(state.Turns, t => t.Kind == TurnKind.Probe && t.Text.StartsWith('P'));
        Assert.Contains("Exactly: What was a good day at work?", string.Join(' ', screen.ToString().Split([' ', '\n', '┃'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Interrupt(room);
        Assert.True(room.Interruption.Token.IsCancellationRequested);
    }

    [Fact]
    public async Task ASecondCtrlCWithinASentenceLeavesTheInterview()
    {
        using var screen = new WatchedWriter();
        using var room = new Room("", screen: screen);
        using var scope = room.Interruption.OpenScope();
        Interrupt(room);
        Assert.True(scope.Token.IsCancellationRequested);
        Assert.False(room.Interruption.Token.IsCancellationRequested);
        Interrupt(room);
        Assert.True(room.Interruption.Token.IsCancellationRequested);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => room.RunAsync(room.Create(), new HeldModel(), room.Interruption.Token));
    }

    [Fact]
    public void ARequestToEndIsNotHeldUpByASentence()
    {
        using var room = new Room("");
        using var scope = room.Interruption.OpenScope();
        room.Interruption.Interrupt(new PosixSignalContext(PosixSignal.SIGTERM));
        Assert.True(room.Interruption.Token.IsCancellationRequested);
    }

    [Fact]
    public void AfterTheSentenceCtrlCLeavesAsEver()
    {
        using var room = new Room("");
        room.Interruption.OpenScope().Dispose();
        Interrupt(room);
        Assert.True(room.Interruption.Token.IsCancellationRequested);
    }

    [Fact]
    public void TheFirstScreenSaysWhoSpeaksAndWhoGrades()
    {
        using var room = new Room("");
        room.Screen.ShowHeader(room.World.Plan(), room.World.Rubric, room.World.Persona, room.VoiceOf(new ScriptedModel()), new GraderInfo("model", "acme", "grader-9"));
        Assert.Contains("Pat speaks through scripted script-1.", room.Out.ToString(), StringComparison.Ordinal);
        Assert.Contains("Graded by acme grader-9.", room.Out.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("OPENAI_API_KEY", room.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void OfflineItSaysHowToConnectAModel()
    {
        using var room = new Room("");
        room.Screen.ShowHeader(room.World.Plan(), room.World.Rubric, room.World.Persona, voice: null, GraderInfo.Offline);
        Assert.Contains("set OPENAI_API_KEY, or see 'mockinterviewer doctor'", room.Out.ToString()!.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.DoesNotContain("speaks through", room.Out.ToString(), StringComparison.Ordinal);
    }

    private static void Interrupt(Room room) => room.Interruption.Interrupt(new PosixSignalContext(PosixSignal.SIGINT));
}
