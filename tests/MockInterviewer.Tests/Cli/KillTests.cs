using MockInterviewer.Core.Interviews;
using MockInterviewer.Integrations.Storage.Sqlite;
using Xunit;

namespace MockInterviewer.Tests.Cli;

/// <summary>Interviews that are killed or interrupted go on as if nothing had happened.</summary>
public sealed class KillTests : IAsyncLifetime
{
    private static readonly string[] Arguments = ["interview", "-c", "amazon", "-r", "behavioral", "-n", "2", "--probes", "1", "--seed", "11"];

    private static readonly string[] Answers =
    [
        "Two days before the launch I saw that errors had gone from 0.2 % to 3 %. I decided to stop the rollout, because the canary served one region.",
        "I counted them myself in the log, 212 of 680 over two weeks.",
        "The vendor slipped by three weeks. I went through the plan with Priya, cut two waves, and we launched on the day that we had promised.",
        "We measured it by tickets: 40 a week before, 12 a week after.",
    ];

    private readonly TemporaryFolder _undisturbed = new();
    private readonly TemporaryFolder _data = new();
    private IReadOnlyList<Turn> _expected = [];

    /// <summary>The last thing said before the candidate's first, second, ... turn.</summary>
    private List<string> Prompts => [.. _expected.Where(t => t.Speaker == Speaker.Candidate).Select(t => _expected[t.Index - 1].Text)];

    public async ValueTask InitializeAsync()
    {
        var run = await Executable.RunAsync(_undisturbed.Path, string.Concat(Answers.Select(Said)), Arguments);
        Assert.Equal(0, run.ExitCode);
        _expected = Turns(_undisturbed.Path);
        Assert.Equal(Answers.Length, Prompts.Count);
    }

    public ValueTask DisposeAsync()
    {
        _undisturbed.Dispose();
        _data.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(0, 1, 2, 3)]
    public async Task AnInterviewKilledBetweenTurnsEndsAsIfItHadNotBeen(params int[] kills)
    {
        var interview = new PipedInterview(_data.Path, Arguments);
        try
        {
            for (var i = 0; i < Answers.Length; i++)
            {
                await interview.SeeAsync(Prompts[i]);
                if (kills.Contains(i))
                {
                    await interview.KillAsync();
                    interview.Dispose();
                    interview = new PipedInterview(_data.Path, "interview", "--resume");
                }
                if (i < Answers.Length - 1)
                {
                    await interview.SayAsync(Said(Answers[i]));
                }
            }
            Assert.Equal(0, (await interview.EndAsync(Said(Answers[^1]))).ExitCode);
        }
        finally
        {
            interview.Dispose();
        }
        Assert.Equal(_expected.Select(Essence), Turns(_data.Path).Where(t => t.Kind != TurnKind.Resumed).Select(Essence));
        Assert.Equal(kills.Length, Turns(_data.Path).Count(t => t.Kind == TurnKind.Resumed));
    }

    /// <summary>After an answer is in and before the interviewer's next words are seen, the kill hits at any moment.</summary>
    [Fact]
    public async Task AnInterviewKilledWhileTheInterviewerThinksEndsAsIfItHadNotBeen()
    {
        using (var interview = new PipedInterview(_data.Path, Arguments))
        {
            await interview.SeeAsync(Prompts[0]);
            await interview.SayAsync(Said(Answers[0]));
            await interview.SeeAsync("› Two days before the launch");
            await interview.KillAsync();
        }
        var resumed = await Executable.RunAsync(_data.Path, string.Concat(Answers.Skip(1).Select(Said)), "interview", "--resume");
        Assert.Equal(0, resumed.ExitCode);
        Assert.Equal(_expected.Select(Essence), Turns(_data.Path).Where(t => t.Kind != TurnKind.Resumed).Select(Essence));
    }

    [Fact]
    public async Task CtrlCKeepsWhatWasSaidAndTellsHowToGoOn()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent otherwise on Windows");
        using var interview = new PipedInterview(_data.Path, Arguments);
        await interview.SeeAsync(Prompts[0]);
        await interview.SayAsync(Said(Answers[0]));
        await interview.SeeAsync(Prompts[1]);
        await interview.InterruptAsync();
        var run = await interview.EndAsync(last: null);
        Assert.Equal((130, ""), (run.ExitCode, run.Error));
        Assert.Contains($"Everything is saved. To go on:\n  mockinterviewer interview --resume {Id(_data.Path)}", run.Output, StringComparison.Ordinal);
        var resumed = await Executable.RunAsync(_data.Path, string.Concat(Answers.Skip(1).Select(Said)), "interview", "--resume");
        Assert.Equal(0, resumed.ExitCode);
        Assert.Equal(_expected.Select(Essence), Turns(_data.Path).Where(t => t.Kind != TurnKind.Resumed).Select(Essence));
    }

    [Fact]
    public async Task CtrlCInABatchTellsWhereTheFinishedRowsAre()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent otherwise on Windows");
        using (var input = new StreamWriter(_data.File("answers.jsonl")))
        {
            for (var i = 0; i < 60_000; i++)
            {
                input.WriteLine($$"""{"id":"a-{{i}}","company":"google","round":"program","question":"Why?","answer":"I decided to stop it because errors rose to 3 %."}""");
            }
        }
        var rows = _data.File("out/results.jsonl.partial");
        using var batch = new PipedInterview(_data.Path, "batch", _data.File("answers.jsonl"), "--out", _data.File("out"));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!(File.Exists(rows) && new FileInfo(rows).Length > 0))
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
        await batch.InterruptAsync();
        var run = await batch.EndAsync(last: null);
        Assert.Equal(130, run.ExitCode);
        Assert.Contains($"Interrupted. The rows finished so far are in {rows}; the same command grades the file again from the start.", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_data.File("out/results.jsonl")));
        Assert.All(File.ReadLines(rows), line => Assert.EndsWith("}", line, StringComparison.Ordinal));
    }

    private static string Said(string answer) => $"{answer}\n/done\n";

    private static object Essence(Turn turn) =>
        (turn.Speaker, turn.Kind, turn.QuestionIndex, turn.Text, turn.CheckId, turn.Reply, turn.Phrase, turn.Asks);

    private static string Id(string data)
    {
        using var store = SqliteInterviewStore.Open(data, TimeProvider.System);
        return Assert.Single(store.List()).Id;
    }

    private static IReadOnlyList<Turn> Turns(string data)
    {
        using var store = SqliteInterviewStore.Open(data, TimeProvider.System);
        return store.Load(Assert.Single(store.List()).Id)!.Turns;
    }
}
