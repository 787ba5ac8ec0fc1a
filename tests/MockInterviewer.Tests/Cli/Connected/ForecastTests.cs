using System.Text.Json.Nodes;
using Xunit;

namespace MockInterviewer.Tests.Cli.Connected;

/// <summary>What a batch would do is said before it is done, and choices among its records hold for both.</summary>
public sealed class ForecastTests : IAsyncLifetime
{
    private ConnectedProgram _program = null!;

    public async ValueTask InitializeAsync() => _program = await ConnectedProgram.StartAsync();

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Fact]
    public async Task ADryRunOfAHundredThousandLinesNamesTheBadOnesAndAsksNobody()
    {
        using (var input = new StreamWriter(_program.File("answers.jsonl")))
        {
            for (var i = 1; i <= 100_000; i++)
            {
                input.WriteLine(i % 2000 == 7 ? "{ broken" : $$"""{"id":"a-{{i}}","company":"google","round":"program","question":"Why?","answer":"I stopped it at {{i % 99_000}} because errors rose."}""");
            }
        }
        var run = await _program.RunAsync("", "batch", _program.File("answers.jsonl"), "--dry-run", "--content", _program.ContentWithPrice(), "--requests-per-minute", "100");
        Assert.Equal(3, run.ExitCode);
        Assert.Equal(Enumerable.Range(0, 50).Select(i => $"answers.jsonl:{2000 * i + 7}:"), run.Error.TrimEnd().Split('\n').Select(l => l.Split(' ')[0]));
        var said = Plain(run);
        Assert.Contains("100,000 records: 50 unreadable, 999 with the answer of another, 0 graded already, 98,951 to be graded.", said, StringComparison.Ordinal);
        Assert.Contains("98,951 calls of big at openai-compatible", said, StringComparison.Ordinal);
        Assert.Contains("Time: about 16.5 hours, with 64 calls at a time that take 8 s each (a guess), at most 100 a minute.", said, StringComparison.Ordinal);
        Assert.Empty(_program.Provider.Requests);
    }

    [Fact]
    public async Task TheForecastKnowsTheLedgerAndLearnsFromTheCallsOnRecord()
    {
        Write(4);
        var content = _program.ContentWithPrice();
        Assert.Equal(0, (await BatchAsync("--content", content)).ExitCode);
        Write(10);
        var said = Plain(await DryAsync("--content", content));
        Assert.Contains("10 records: 0 unreadable, 0 with the answer of another, 4 graded already, 6 to be graded.", said, StringComparison.Ordinal);
        // 700 tokens a reply, as the provider counted them.
        Assert.Contains("4,200 to 36,000 out", said, StringComparison.Ordinal);
        Assert.Contains("replies as the last 4 calls had them", said, StringComparison.Ordinal);
        var asked = _program.Provider.Chats.Count;
        Assert.Contains("10 to be graded. Of those to be graded 4 were tried before, and 0 were graded by another", Plain(await DryAsync("--content", content, "--fresh")), StringComparison.Ordinal);
        Assert.Equal(asked, _program.Provider.Chats.Count);
    }

    [Fact]
    public async Task WhatTheForecastSaysIsNeverLessThanWhatIsSpent()
    {
        Write(3);
        var content = _program.ContentWithPrice();
        var said = Plain(await DryAsync("--content", content));
        var most = decimal.Parse(said.Split("Price: ")[1].Split(" to ")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(0, (await BatchAsync("--content", content)).ExitCode);
        var sent = _program.Provider.Chats.Sum(r => r.Text.Length);
        Assert.InRange(most, 10 * sent / 4 / 1e6m + 3 * 700 * 50 / 1e6m, 10 * sent / 1e6m + 3 * 6000 * 50 / 1e6m);
    }

    /// <summary>A provider of the vendor's own is known by its address alone; nobody is asked.</summary>
    [Fact]
    public async Task ThePricesOfAProvidersModelsStandSideBySideAndByTheFileAreHalf()
    {
        Write(400);
        var run = await Executable.RunAsync(_program.Data, "", [new("OPENAI_API_KEY", "sk-none"), new("COLUMNS", "100")],
            "batch", _program.File("answers.jsonl"), "--dry-run", "--model", "gpt-4o");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches("low +high +in files: low +high", run.Output);
        decimal[] prices = [.. run.Output.Split('\n').Single(l => l.Contains("gpt-4o (this)", StringComparison.Ordinal)).Split("(this)")[1]
            .Split([' ', '\u2502'], StringSplitOptions.RemoveEmptyEntries).Select(p => decimal.Parse(p, System.Globalization.CultureInfo.InvariantCulture))];
        Assert.Equal(4, prices.Length);
        Assert.InRange(prices[0], 0.5m, prices[1]);
        Assert.All(prices[..2].Zip(prices[2..]), p => Assert.InRange(p.Second, p.First / 2 - 0.01m, p.First / 2 + 0.01m));
        Assert.Contains("gpt-4o-mini ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyTheChosenAreGraded()
    {
        Write(10);
        Assert.Equal(0, (await BatchAsync("--limit", "2")).ExitCode);
        Assert.Equal(["a1", "a2"], Ids());
        Assert.Equal(0, (await BatchAsync("--only", "status=new id!=a9", "--sample", "3")).ExitCode);
        Assert.Equal(3, Ids().Intersect(["a3", "a4", "a5", "a6", "a7", "a8", "a10"]).Count());
        Assert.Equal(5, _program.Provider.Chats.Count);
    }

    [Theory]
    [InlineData("--only cannot be understood: Unknown field 'compny'. Did you mean 'company'?", "--only", "compny=google")]
    [InlineData("--only status=... looks into the ledger", "--only", "status=failed", "--grader", "offline")]
    [InlineData("--retry is for what a model graded", "--retry", "needs_review", "--grader", "offline")]
    [InlineData("--sample must be at least 1.", "--sample", "0")]
    [InlineData("--retry takes failed or needs_review, not 'all'.", "--retry", "all")]
    [InlineData("The input holds no answer, or none that --only takes", "--only", "id=nobody")]
    public async Task AChoiceThatCannotBeIsRefused(string says, params string[] options)
    {
        Write(1);
        var run = await BatchAsync(options);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_program.File("out")));
    }

    private Task<ExecutableRun> BatchAsync(params string[] more) =>
        _program.RunAsync("", ["batch", _program.File("answers.jsonl"), "--out", _program.File("out"), .. more]);

    private Task<ExecutableRun> DryAsync(params string[] more) => _program.RunAsync("", ["batch", _program.File("answers.jsonl"), "--dry-run", .. more]);

    private List<string> Ids() => [.. File.ReadLines(_program.File("out/results.jsonl")).Select(l => (string)JsonNode.Parse(l)!["id"]!)];

    private static string Plain(ExecutableRun run) => run.Output.ReplaceLineEndings(" ");

    private void Write(int count) => _program.Write("answers.jsonl", string.Concat(Enumerable.Range(1, count).Select(i => new JsonObject
    {
        ["id"] = $"a{i}",
        ["company"] = "google",
        ["round"] = "program",
        ["question"] = ConnectedProgram.Question,
        ["answer"] = $"{ConnectedProgram.Answer} It was wave {i}.",
    }.ToJsonString() + "\n")));
}
