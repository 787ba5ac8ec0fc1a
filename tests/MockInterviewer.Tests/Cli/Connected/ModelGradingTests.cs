using System.Text.Json.Nodes;
using MockInterviewer.Tests.Providers;
using Xunit;

namespace MockInterviewer.Tests.Cli.Connected;

/// <summary>The real executable grades by a model that it knows from environment variables alone.</summary>
public sealed class ModelGradingTests : IAsyncLifetime
{
    private ConnectedProgram _program = null!;

    public async ValueTask InitializeAsync() => _program = await ConnectedProgram.StartAsync();

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Fact]
    public async Task AnAnswerIsGradedByTheModelThatIsSetUp()
    {
        var run = await _program.GradeAsync("--format", "json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var grade = JsonNode.Parse(run.Output)!;
        Assert.Equal(("graded", 3, "model", "openai-compatible", "big"), ((string?)grade["status"], (int)grade["level"]!,
            (string?)grade["grader"]!["kind"], (string?)grade["grader"]!["provider"], (string?)grade["grader"]!["model"]));
        Assert.Equal((2000, 700, 1, null), ((int)grade["usage"]!["input_tokens"]!, (int)grade["usage"]!["output_tokens"]!, (int)grade["usage"]!["calls"]!, grade["usage"]!["cost_usd"]));
        Assert.Single(_program.Provider.Chats);
        Assert.Single(_program.Calls());
    }

    [Fact]
    public async Task TheSameAgainAsksNobodyAndFreshDoes()
    {
        var first = await _program.GradeAsync();
        var second = await _program.GradeAsync();
        Assert.Single(_program.Provider.Chats);
        Assert.Contains("1 reply from the record, at no cost", second.Output, StringComparison.Ordinal);
        Assert.Equal(first.Output.Split('\n')[0], second.Output.Split('\n')[0]);
        await _program.GradeAsync("--fresh");
        Assert.Equal(2, _program.Provider.Chats.Count);
        await _program.GradeAsync("--model", "bigger");
        Assert.Equal("bigger", _program.Provider.Chats[2].Model);
    }

    [Theory]
    [InlineData(500, "broken")]
    [InlineData(401, "bad key")]
    [InlineData(200, "this is no JSON")]
    public async Task AProviderThatFailsGivesAFailedGradeAndNeverANumber(int status, string body)
    {
        _program.Provider.Replies(FakeReply.Raw(status, body));
        var run = await _program.GradeAsync("--format", "json");
        var grade = JsonNode.Parse(run.Output)!;
        Assert.Equal((3, "failed", null, null), (run.ExitCode, (string?)grade["status"], grade["level"], grade["score"]));
        Assert.NotEmpty((string)grade["error"]!);
    }

    [Fact]
    public async Task WordsInPlaceOfAJudgmentFailOnceAndAreAskedAnewTheNextTime()
    {
        _program.Provider.Replies("I would rather not say.");
        Assert.Equal(3, (await _program.GradeAsync()).ExitCode);
        // The question and its repetition, and both once more from the start.
        Assert.Equal(4, _program.Provider.Chats.Count);
        _program.Provider.Replies(ConnectedProgram.Graded(level: 3));
        Assert.Equal(0, (await _program.GradeAsync()).ExitCode);
    }

    [Fact]
    public async Task BothGradersStandSideBySide()
    {
        var grade = JsonNode.Parse((await _program.GradeAsync("--format", "json", "--grader", "both")).Output)!;
        Assert.Equal(("model", "offline"), ((string?)grade["grader"]!["kind"], (string?)grade["beside"]!["grader"]!["kind"]));
    }

    [Fact]
    public async Task VotesAskMore()
    {
        await _program.GradeAsync("--votes", "3");
        Assert.Equal(3, _program.Provider.Chats.Count);
    }

    [Fact]
    public async Task ThoroughAsksOnceMoreForEachCriterion()
    {
        await _program.GradeAsync("--thorough");
        var criteria = Places.Library.Load("google", "program").Criteria;
        Assert.All(criteria, c => Assert.Contains(_program.Provider.Chats, chat => chat.Text.Contains($"Criterion to judge: {c.Id}", StringComparison.Ordinal)));
        Assert.Contains(_program.Provider.Chats, chat => !chat.Text.Contains("Criterion to judge:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ACalibrationIsLearntSavedUsedAndNamed()
    {
        var file = Path.Combine(_program.Data, "..", "calibration.yaml");
        var gold = Path.Combine(_program.Data, "..", "gold.jsonl");
        await File.WriteAllLinesAsync(gold, Enumerable.Range(1, 20).Select(i => new JsonObject
        {
            ["id"] = $"a-{i}",
            ["company"] = "google",
            ["round"] = "program",
            ["question"] = ConnectedProgram.Question,
            ["answer"] = $"{ConnectedProgram.Answer} That was case {i}.",
            ["level"] = (i % 4) + 1,
        }.ToJsonString()));
        var learnt = await _program.RunAsync("", "agreement", gold, "--fit", file);
        Assert.Contains("Learnt from 20 labelled answers", learnt.Error, StringComparison.Ordinal);
        var plain = await _program.GradeAsync("--format", "json");
        Assert.Null(JsonNode.Parse(plain.Output)!["grader"]!["calibration"]);
        var calibrated = await _program.GradeAsync("--format", "json", "--calibration", file);
        Assert.Contains("calibration.yaml", JsonNode.Parse(calibrated.Output)!["grader"]!["calibration"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfflineAsksNobodyAlthoughAModelIsSetUp()
    {
        var run = await _program.GradeAsync("--grader", "offline");
        Assert.Contains("offline grader", run.Output, StringComparison.Ordinal);
        Assert.Empty(_program.Provider.Requests);
        Assert.False(File.Exists(Path.Combine(_program.Data, "mockinterviewer.db")));
    }

    [Fact]
    public async Task AnthropicIsReachedByItsOwnNames()
    {
        var run = await Executable.RunAsync(_program.Data, ConnectedProgram.Answer,
            [new("ANTHROPIC_API_KEY", "sk-ant-planted"), new("ANTHROPIC_BASE_URL", _program.Provider.Root.ToString())],
            "grade", "-c", "google", "-r", "program", "--question", "Why?", "--format", "json");
        var chat = _program.Provider.Chats[0];
        Assert.Equal(("/v1/messages", "claude-sonnet-5-5"), (chat.Path, chat.Model));
        Assert.Equal("Bearer sk-ant-planted", chat.Headers["authorization"]);
        Assert.Equal("anthropic", (string?)JsonNode.Parse(run.Output)!["grader"]!["provider"]);
    }

    [Fact]
    public async Task TheCostIsShownWhenThePriceIsKnown()
    {
        var run = await _program.GradeAsync("--format", "json", "--content", _program.ContentWithPrice());
        // 1,500 at 10 + 500 at 1 + 700 at 50 USD for a million.
        Assert.Equal(0.0505m, (decimal)JsonNode.Parse(run.Output)!["usage"]!["cost_usd"]!);
        Assert.Equal(0.0505m, _program.Calls()[0].CostUsd);
    }

    [Fact]
    public async Task TheCallThatCouldCostTooMuchIsNotMade()
    {
        var run = await _program.GradeAsync("--content", _program.ContentWithPrice(), "--max-cost", "0.01");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("--max-cost", run.Output, StringComparison.Ordinal);
        Assert.Empty(_program.Provider.Requests);
    }

    [Fact]
    public async Task ALimitWithoutAPriceIsRefusedAtTheStart()
    {
        var run = await _program.GradeAsync("--max-cost", "1");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("the price of big at openai-compatible is not known", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AServerWithoutAModelNameIsNotPassedOver()
    {
        var run = await _program.RunAsync([new("MOCKINTERVIEWER_Models__Model", "")], ConnectedProgram.Answer, "grade", "-c", "google", "-r", "program", "--question", "Why?");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--model NAME", run.Error, StringComparison.Ordinal);
    }
}
