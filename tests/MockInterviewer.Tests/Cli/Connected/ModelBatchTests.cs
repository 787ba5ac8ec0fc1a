using System.Text.Json.Nodes;
using MockInterviewer.Tests.Providers;
using Xunit;

namespace MockInterviewer.Tests.Cli.Connected;

public sealed class ModelBatchTests : IAsyncLifetime
{
    private const int Answers = 12;

    private ConnectedProgram _program = null!;

    public async ValueTask InitializeAsync()
    {
        _program = await ConnectedProgram.StartAsync();
        _program.Write("answers.jsonl", string.Concat(Enumerable.Range(1, Answers).Select(i => new JsonObject
        {
            ["id"] = $"a{i}",
            ["company"] = "google",
            ["round"] = "program",
            ["question"] = ConnectedProgram.Question,
            // Two of them are the same.
            ["answer"] = $"{ConnectedProgram.Answer} It was wave {Math.Min(Answers - 1, i)}.",
        }.ToJsonString() + "\n")));
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Fact]
    public async Task EveryAnswerIsAskedAboutOnceAndASecondRunAsksNobody()
    {
        var run = await BatchAsync();
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("The same answer is graded once: 1 record took the grade of another.", run.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal(Answers - 1, _program.Provider.Chats.Count);
        Assert.Equal(Enumerable.Range(1, Answers).Select(i => $"a{i}"), Results().Select(r => (string)r["id"]!));
        Assert.All(Results(), r => Assert.Equal(3, (int)r["level"]!));
        Assert.Equal(0, (await BatchAsync()).ExitCode);
        Assert.Equal(Answers - 1, _program.Provider.Chats.Count);
    }

    [Fact]
    public async Task TheTotalIsOnThePageAndInTheSummary()
    {
        var run = await BatchAsync("--content", _program.ContentWithPrice());
        Assert.Contains("Grading took 11 calls, 22,000 tokens in, 7,700 out, 0.5555 USD", run.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        var usage = JsonNode.Parse(File.ReadAllText(_program.File("out/summary.json")))!["usage"]!;
        Assert.Equal((22000, 7700, 0.5555m, 11), ((int)usage["input_tokens"]!, (int)usage["output_tokens"]!, (decimal)usage["cost_usd"]!, (int)usage["calls"]!));
    }

    [Fact]
    public async Task AtTheLimitTheRestIsPendingAndGoesOnLaterFromThere()
    {
        var content = _program.ContentWithPrice();
        var run = await BatchAsync("--content", content, "--max-cost", "0.5");
        var made = _program.Provider.Chats.Count;
        Assert.Equal(3, run.ExitCode);
        Assert.InRange(made, 1, 9);
        Assert.InRange(_program.Calls().Sum(c => c.CostUsd ?? 0), 0.01m, 0.5m);
        var pending = Results().Where(r => (string?)r["status"] == "pending").ToList();
        Assert.NotEmpty(pending);
        Assert.All(pending, r => Assert.Equal((null, 0), ((int?)r["level"], r["criteria"]!.AsArray().Count)));
        Assert.DoesNotContain(Results(), r => (string?)r["status"] == "failed");
        var said = run.Output.ReplaceLineEndings(" ");
        Assert.Contains($"0 not assessable, 0 failed, 0 unreadable, {pending.Count} not graded yet.", said, StringComparison.Ordinal);
        Assert.Contains($"{pending.Count} answers are not graded yet: The next call of the model could cost up to $", said, StringComparison.Ordinal);
        Assert.Equal(pending.Count, (int)JsonNode.Parse(File.ReadAllText(_program.File("out/summary.json")))!["pending"]!);
        Assert.DoesNotContain("could cost up to", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await BatchAsync("--content", content)).ExitCode);
        Assert.Equal(Answers - 1, _program.Provider.Chats.Count);
    }

    [Fact]
    public async Task OneAnswerThatFailsDoesNotStopTheRest()
    {
        _program.Provider.Answers(r => r.Text.Contains("wave 7", StringComparison.Ordinal) ? FakeReply.Error(500, "broken") : ConnectedProgram.Graded(3));
        Assert.Equal(3, (await BatchAsync()).ExitCode);
        Assert.Equal("a7", (string?)Assert.Single(Results(), r => (string?)r["status"] == "failed")["id"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task AsManyAreAskedAboutAtATimeAsWasSaid(int concurrency)
    {
        var (now, most) = (0, 0);
        var together = new TaskCompletionSource();
        _program.Provider.Answers(_ => ConnectedProgram.Graded(3) with
        {
            Gate = async _ =>
            {
                var busy = Interlocked.Increment(ref now);
                most = Math.Max(most, busy);
                if (busy == concurrency)
                {
                    together.TrySetResult();
                }
                await together.Task;
                Interlocked.Decrement(ref now);
            },
        });
        Assert.Equal(0, (await BatchAsync("--concurrency", $"{concurrency}")).ExitCode);
        Assert.Equal(concurrency, most);
    }

    private Task<ExecutableRun> BatchAsync(params string[] more) =>
        _program.RunAsync("", ["batch", _program.File("answers.jsonl"), "--out", _program.File("out"), .. more]);

    private List<JsonNode> Results() => [.. File.ReadLines(_program.File("out/results.jsonl")).Select(l => JsonNode.Parse(l)!)];
}
