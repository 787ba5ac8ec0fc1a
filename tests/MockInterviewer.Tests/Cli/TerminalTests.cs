using System.Diagnostics;
using System.Globalization;
using MockInterviewer.Integrations.Storage.Sqlite;
using Xunit;

namespace MockInterviewer.Tests.Cli;

/// <summary>The real executable in a pseudo-terminal, which the program 'script' of util-linux gives.</summary>
public sealed class TerminalTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task AnAnswerIsTypedEditedAndEndedInTheEditor()
    {
        var screen = (await TypeAsync(("I decidde", "I decidde"), ("\u007f\u007f\u007fded to wait.\r", "I decided to wait."),
            ("Second line.\r", "Second line."), ("/done\r", "Debrief"))).Output;
        Assert.Contains("I decided to wait.", screen, StringComparison.Ordinal);
        Assert.Contains("Debrief", screen, StringComparison.Ordinal);
        Assert.Contains("\u001b[?2004h", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CtrlCSavesTheDraftAndSaysHowToGoOn()
    {
        var run = await TypeAsync(("A line that must not be lost", "must not be lost"), ("\u0003", "interview --resume"));
        Assert.Contains("interview --resume", run.Output, StringComparison.Ordinal);
        Assert.Equal(130, run.ExitCode);
        var resumed = await Executable.RunAsync(_data.Path, "/done\n", "interview", "--resume");
        Assert.Contains("A line that must not be lost", resumed.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/end")]
    [InlineData("/skip")]
    public async Task TextBeforeACommandThatLeavesTheQuestionIsItsAnswer(string command)
    {
        await TypeAsync(("I decided to wait.\r", "I decided to wait."), ($"{command}\r", "Debrief"));
        using var store = SqliteInterviewStore.Open(_data.Path, TimeProvider.System);
        Assert.Equal("I decided to wait.", store.Load(Assert.Single(store.List()).Id)!.AnswerTo(0));
    }

    [Fact]
    public async Task WithoutColoursOneStillPicksAndEdits()
    {
        var screen = (await RunAsync("NO_COLOR=1", "interview -n 1 --probes 0", ("", "Which company?"), ("\u001b[B\r", "Which round?"), ("\r", "0 words"),
            ("I decidde", "I decidde"), ("\u007f\u007f\u007fded to wait.\r", "I decided to wait."), ("/done\r", "Debrief"))).Output;
        Assert.Contains("Amazon · ", screen, StringComparison.Ordinal);
        Assert.Contains("I decided to wait.", screen, StringComparison.Ordinal);
        Assert.DoesNotMatch("\u001b\\[[0-9;]*m", screen);
    }

    [Fact]
    public async Task ADumbTerminalIsSparedEveryEscapeCode()
    {
        var screen = (await RunAsync("TERM=dumb", "interview -c google -r behavioral -n 1 --probes 0", ("", "Question 1 of 1"),
            ("I decided to wait.\r", "I decided to wait."), ("/done\r", "Debrief"))).Output;
        Assert.DoesNotContain('\u001b', screen);
    }

    [Fact]
    public async Task LinesTypedBeforeAKillAreThereAfterwards()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "the program 'script' of util-linux is missing");
        var number = _data.File("process-id");
        var command = $"stty cols 80 rows 30; echo $$ > {number}; exec dotnet {Executable.Path} interview -c google -r behavioral -n 1 --probes 0";
        using var process = Executable.Start(_data.Path, "/usr/bin/script", ["-qec", command, "/dev/null"]);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var screen = new PseudoScreen(process.StandardOutput);
        await screen.UntilAsync("0 words", patience.Token);
        await process.StandardInput.WriteAsync("A first line that must not be lost\rand a second one\rthird");
        await process.StandardInput.FlushAsync(patience.Token);
        await screen.UntilAsync("third", patience.Token);
        using (var interview = Process.GetProcessById(int.Parse(File.ReadAllText(number), CultureInfo.InvariantCulture)))
        {
            interview.Kill();
        }
        await screen.ToEndAsync(patience.Token);
        var resumed = await Executable.RunAsync(_data.Path, "/done\n", "interview", "--resume");
        Assert.Contains("A first line that must not be lost", resumed.Output, StringComparison.Ordinal);
        Assert.Contains("and a second one", resumed.Output, StringComparison.Ordinal);
    }

    /// <summary>Types each text when the one before has shown its words, and returns all that was shown.</summary>
    private Task<ExecutableRun> TypeAsync(params (string Text, string Shows)[] texts) =>
        // The status line under the answer shows that the editor listens.
        RunAsync("", "interview -c google -r behavioral -n 1 --probes 0", [("", "/help"), ("", "0 words"), .. texts]);

    private Task<ExecutableRun> RunAsync(string environment, string arguments, params (string Text, string Shows)[] texts) =>
        PseudoTerminal.RunAsync(_data.Path, environment, arguments, texts);
}
