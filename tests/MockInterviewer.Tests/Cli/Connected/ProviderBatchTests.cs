using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MockInterviewer.Core.Storage;
using MockInterviewer.Integrations.Storage.Sqlite;
using MockInterviewer.Tests.Providers;
using Xunit;

namespace MockInterviewer.Tests.Cli.Connected;

/// <summary>What is handed to a provider by the file comes back as the same grades, is paid for once, and is never lost.</summary>
public sealed partial class ProviderBatchTests : IAsyncLifetime
{
    private const string Key = "sk-planted-abcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private ConnectedProgram _program = null!;

    private FakeProvider Provider => _program.Provider;

    private FakeBatches Batches => _program.Provider.Batches;

    public async ValueTask InitializeAsync() => _program = await ConnectedProgram.StartAsync();

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Fact]
    public async Task HandedInWorkedOnAndFetchedItIsGradedAtHalfThePrice()
    {
        WriteAnswers(6, "a3");
        var content = _program.ContentWithPrice();
        var submitted = await StepAsync("submit", "--content", content);
        Assert.Equal((0, ""), (submitted.ExitCode, submitted.Error));
        Assert.Contains("batch_1: 5 requests handed in to openai-compatible for big.", Plain(submitted), StringComparison.Ordinal);
        Assert.Contains("5 answers handed in; 0 unreadable, 1 with the answer of another, 0 graded already, 1 that need no more call, 0 at the provider already.", Plain(submitted), StringComparison.Ordinal);
        Assert.Contains("USD, half of what single calls could cost.", Plain(submitted), StringComparison.Ordinal);
        Assert.Equal(("/v1/chat/completions", "24h"), ((string)Batches.All[0]["endpoint"]!, (string)Batches.All[0]["completion_window"]!));
        Assert.Equal(5, Count(LedgerState.InFlight));

        Batches.All[0]["status"] = "in_progress";
        Batches.All[0]["request_counts"] = new JsonObject { ["total"] = 5, ["completed"] = 2, ["failed"] = 1 };
        Assert.Matches(@"batch_1: in_progress, 2 of 5 done, 1 failed\. Handed in \d{4}-\d\d-\d\d \d\d:\d\d UTC\.", Plain(await StepAsync("status", "--content", content)));

        var early = await StepAsync("fetch", "--content", content, "--verbose");
        Assert.Equal(3, early.ExitCode);
        Assert.Contains("batch_1: in_progress, 2 of 5 done, 1 failed.", Plain(early), StringComparison.Ordinal);
        Assert.Equal(["graded", "pending", "pending", "pending", "pending", "pending", "pending"], Results().Select(r => (string)r["status"]!));

        Batches.End(0, _ => ConnectedProgram.Graded(4));
        var fetched = await StepAsync("fetch", "--content", content);
        Assert.Equal((0, ""), (fetched.ExitCode, fetched.Error));
        // Of a call: 1,500 tokens at 10 USD a million, 500 at 1, 700 at 50; half of that, five times.
        Assert.Contains("5 replies merged, 0.1263 USD at half the price.", Plain(fetched), StringComparison.Ordinal);
        Assert.Equal(["a1", "a2", "a3", "a4", "a5", "a6", "again"], Results().Select(r => (string)r["id"]!));
        Assert.Equal([3, 4, 4, 4, 4, 4, 4], Results().Select(r => (int)r["level"]!));
        Assert.Single(Provider.Chats);
        Assert.Contains("No batch waits at openai-compatible for big.", Plain(await StepAsync("status")), StringComparison.Ordinal);
        HasLeftNothing(submitted.Output + submitted.Error + early.Output + early.Error + fetched.Output);
        Assert.Equal(Enumerable.Repeat(0.02525m, 5).Prepend(0.0505m), _program.Calls().Select(c => c.CostUsd!.Value));
        // One in the ordinary way, five by the file; the answer that two records have counts once.
        Assert.Contains("Grading took 6 calls, 12,000 tokens in, 4,200 out, 0.1768 USD", Plain(fetched), StringComparison.Ordinal);
        Assert.Equal([0.0505m, 0.02525m, 0.02525m, 0.02525m, 0.02525m, 0.02525m, 0m], Results().Select(r => (decimal)r["usage"]!["cost_usd"]!));
    }

    [Fact]
    public async Task TheRequestsAreThoseThatWouldBeSentByThemselves()
    {
        WriteAnswers(3);
        await StepAsync("submit", "--votes", "2");
        var lines = Batches.Lines(0);
        Assert.All(lines, l => Assert.Equal(("POST", "/v1/chat/completions"), ((string)l["method"]!, (string)l["url"]!)));
        var inFiles = lines.Select(l => l["body"]!.ToJsonString()).Concat(Provider.Chats.Select(c => c.Body!.ToJsonString())).ToList();
        var before = Provider.Chats.Count;
        Assert.Equal(0, (await _program.RunAsync("", "batch", _program.File("answers.jsonl"), "--out", _program.File("other"), "--data", _program.File("fresh"), "--votes", "2")).ExitCode);
        var alone = Provider.Chats.Skip(before).Select(c => c.Body!.ToJsonString());
        Assert.Equal(alone.Select(WithoutNonce).Order(StringComparer.Ordinal), inFiles.Select(WithoutNonce).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task WhatIsMissingFailedOrExpiredIsCountedAndHandedInAgain()
    {
        WriteAnswers(8);
        await StepAsync("submit");
        var lines = Batches.Lines(0);
        Batches.End(0,
            [
                .. lines.Take(2).Select(l => FakeBatches.Replied(l, _ => ConnectedProgram.Graded(3))),
                FakeBatches.Replied(lines[2], _ => ConnectedProgram.Graded(3) with { FinishReason = "length" }),
                FakeBatches.Replied(lines[0], _ => ConnectedProgram.Graded(1)),
                FakeBatches.Replied(JsonNode.Parse("""{"custom_id":"nobody-asked","body":{"model":"big"}}""")!, _ => ConnectedProgram.Graded(1)),
                "{ broken",
            ],
            [FakeBatches.Failed(lines[3], "content_policy", 400), FakeBatches.Failed(lines[4], "batch_expired"), FakeBatches.Failed(lines[5], "batch_expired")], "expired");
        var fetched = await StepAsync("fetch");
        Assert.Equal(3, fetched.ExitCode);
        var said = Plain(fetched);
        Assert.Contains("2 replies merged.", said, StringComparison.Ordinal);
        Assert.Contains("1 request without a reply: HTTP 400 (content_policy).", said, StringComparison.Ordinal);
        Assert.Contains("1 request without a reply: cut off.", said, StringComparison.Ordinal);
        Assert.Contains("2 requests without a reply: expired.", said, StringComparison.Ordinal);
        Assert.Contains("1 request without a reply: missing from the provider's files.", said, StringComparison.Ordinal);
        Assert.Contains("2 lines of the provider's files belong to no request of these batches and were left out.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("it said", said, StringComparison.OrdinalIgnoreCase);
        Assert.Equal([3, 3, 3, null, null, null, null, null], Results().Select(r => (int?)r["level"]));
        Assert.Equal((5, 0), (Count(LedgerState.Pending), Count(LedgerState.InFlight)));

        // One of the five is asked in the ordinary way first.
        Assert.Contains("4 answers handed in; 0 unreadable, 0 with the answer of another, 3 graded already, 1 that need no more call", Plain(await StepAsync("submit")), StringComparison.Ordinal);
        Assert.Equal((2, 4), (Provider.Chats.Count, Batches.Lines(1).Count));
    }

    [Fact]
    public async Task NothingIsHandedInTwiceAndNoOtherRunPaysForItEither()
    {
        WriteAnswers(4);
        await StepAsync("submit");
        var again = await StepAsync("submit");
        Assert.Contains("0 answers handed in; 0 unreadable, 0 with the answer of another, 0 graded already, 1 that need no more call, 3 at the provider already.", Plain(again), StringComparison.Ordinal);
        var ordinary = await _program.RunAsync("", "batch", _program.File("answers.jsonl"), "--out", _program.File("out"));
        Assert.Equal(3, ordinary.ExitCode);
        Assert.Equal(3, Results().Count(r => ((string?)r["error"])?.StartsWith("The answer waits in a batch at the provider;", StringComparison.Ordinal) == true));
        Assert.Contains("3 answers more wait in a batch at the provider", Plain(await _program.RunAsync("", "batch", _program.File("answers.jsonl"), "--dry-run")), StringComparison.Ordinal);
        Assert.Equal((1, 1), (Provider.Chats.Count, Batches.All.Count));
    }

    /// <summary>The ledger's keys are those of one build; what waits at the provider does so for all of them.</summary>
    [Fact]
    public async Task AnotherBuildOfTheProgramPaysForNothingThatWaitsAtTheProvider()
    {
        WriteAnswers(4);
        await StepAsync("submit");
        using (var database = SharedDatabase.Open(_program.Data, TimeProvider.System))
        {
            await database.WriteAsync(db => db.Execute("UPDATE grade_ledger SET grading_key = 'of-another-build-' || id"));
        }
        Assert.Equal(3, (await _program.RunAsync("", "batch", _program.File("answers.jsonl"), "--out", _program.File("out"))).ExitCode);
        Assert.Equal(3, Results().Count(r => ((string?)r["error"])?.StartsWith("The answer waits in a batch at the provider;", StringComparison.Ordinal) == true));
        Assert.Contains("0 answers handed in; 0 unreadable, 0 with the answer of another, 1 graded already, 0 that need no more call, 3 at the provider already.", Plain(await StepAsync("submit")), StringComparison.Ordinal);
        Assert.Equal((1, 1), (Provider.Chats.Count, Batches.All.Count));
        Batches.End(0, _ => ConnectedProgram.Graded(4));
        Assert.Equal(0, (await StepAsync("fetch")).ExitCode);
        Assert.Equal([3, 4, 4, 4], Results().Select(r => (int)r["level"]!));
        Assert.Single(Provider.Chats);
    }

    [Theory]
    [InlineData("POST files", 0)]
    [InlineData("POST batches", 1)]
    public async Task KilledBetweenSendingAndKnowingItPaysForNothingTwice(string at, int reached)
    {
        WriteAnswers(4);
        var served = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Batches.BeforeAnswer = act =>
        {
            if (act != at)
            {
                return Task.CompletedTask;
            }
            served.TrySetResult();
            return new TaskCompletionSource().Task;
        };
        using (var process = _program.Start([.. Batch, "--provider-batch", "submit"]))
        {
            await served.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        Assert.Equal(reached, Batches.All.Count);
        Batches.BeforeAnswer = null;
        if (reached == 0)
        {
            Assert.Contains("did not learn whether the provider has got", Plain(await StepAsync("status")), StringComparison.Ordinal);
        }
        var again = await StepAsync("submit");
        Assert.Equal(0, again.ExitCode);
        Assert.Equal(reached > 0, Plain(again).Contains("1 batch of an interrupted run had reached the provider", StringComparison.Ordinal));
        Assert.Single(Batches.All);
        // Each that has something to hand in asks for one answer in the ordinary way first.
        Assert.Equal(2 - reached, Provider.Chats.Count);
    }

    [Fact]
    public async Task AReplyThatBreaksTheContractIsAskedForAgainInASecondBatch()
    {
        WriteAnswers(3);
        await StepAsync("submit");
        Batches.End(0, _ => FakeReply.Of(ConnectedProgram.Graded(4).Text.Replace(ConnectedProgram.Quotation, "I never said so anywhere", StringComparison.Ordinal)));
        Assert.Equal(3, (await StepAsync("fetch")).ExitCode);
        Assert.Equal(["graded", "pending", "pending"], Results().Select(r => (string)r["status"]!));
        await StepAsync("submit");
        // The first of the two is asked in the ordinary way.
        var line = Assert.Single(Batches.Lines(1));
        Assert.True(line["body"]!["messages"]!.AsArray().Count > Batches.Lines(0)[0]["body"]!["messages"]!.AsArray().Count);
        Batches.End(1, _ => ConnectedProgram.Graded(2));
        Assert.Equal(0, (await StepAsync("fetch")).ExitCode);
        Assert.Equal([3, 3, 2], Results().Select(r => (int)r["level"]!));
    }

    [Fact]
    public async Task AFirstAnswerWithoutAUsableReplyHasFailedAndIsNotAskedForAtTheFullPriceAgain()
    {
        WriteAnswers(3);
        Provider.Answers(r => ConnectedProgram.Graded(3) with { FinishReason = r.Text.Contains("wave 1.", StringComparison.Ordinal) ? "length" : "stop" });
        var first = await StepAsync("submit");
        Assert.Equal(3, first.ExitCode);
        Assert.Contains("2 answers handed in; 0 unreadable, 0 with the answer of another, 0 graded already, 0 that need no more call, 0 at the provider already.", Plain(first), StringComparison.Ordinal);
        Assert.Contains("answers.jsonl:1 failed: The model 'big' of openai-compatible reached the longest permitted reply before its end;", Plain(first), StringComparison.Ordinal);
        Assert.Equal((1, 1), (Count(LedgerState.Failed), Provider.Chats.Count));
        var again = await StepAsync("submit");
        Assert.Contains("1 answer handed in; 0 unreadable, 0 with the answer of another, 0 graded already, 0 that need no more call, 2 at the provider already.", Plain(again), StringComparison.Ordinal);
        Assert.Equal((0, 1, 1), (again.ExitCode, Provider.Chats.Count, Batches.Lines(1).Count));
    }

    [Fact]
    public async Task OneAnswerThatIsTooLongForTheModelDoesNotKeepTheOthersBack()
    {
        WriteAnswers(4);
        Provider.Answers(r => r.Text.Contains("wave 1.", StringComparison.Ordinal) ? FakeReply.Error(400, "Too long.", "context_length_exceeded") : ConnectedProgram.Graded(3));
        var run = await StepAsync("submit");
        Assert.Equal((3, 2, 2), (run.ExitCode, Provider.Chats.Count, Batches.Lines(0).Count));
        Assert.Contains("2 answers were asked for in the ordinary way and at the full price first", Plain(run), StringComparison.Ordinal);
        Provider.Answers(_ => FakeReply.Error(400, "Too long.", "context_length_exceeded"));
        _program.Write("answers.jsonl", string.Concat(Enumerable.Range(11, 5).Select(i => Line($"b{i}", i))));
        var none = await StepAsync("submit");
        Assert.Equal((2, 2 + 3, 1), (none.ExitCode, Provider.Chats.Count, Batches.All.Count));
        Assert.Contains("does not take the request", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFirstAnswerThatIsTooDearStaysHereWithTheRest()
    {
        WriteAnswers(3);
        var run = await StepAsync("submit", "--content", _program.ContentWithPrice(), "--max-cost", "0.01");
        Assert.Equal((3, "", 0, 0), (run.ExitCode, run.Error, Provider.Chats.Count, Batches.All.Count));
        Assert.Contains("3 answers would have gone beyond --max-cost and stayed here", Plain(run), StringComparison.Ordinal);
        Assert.DoesNotContain("ordinary way", Plain(run), StringComparison.Ordinal);
    }

    /// <summary>As after a run that was killed between the merging and the grading.</summary>
    [Fact]
    public async Task WhatIsOnRecordIsGradedAlsoWhileAnotherBatchIsWorkedOn()
    {
        WriteAnswers(3);
        await StepAsync("submit");
        Batches.End(0, _ => ConnectedProgram.Graded(4));
        await StepAsync("fetch");
        Directory.Delete(_program.File("out"), recursive: true);
        WriteAnswers(5);
        await StepAsync("submit");
        var run = await StepAsync("fetch");
        Assert.Equal(3, run.ExitCode);
        Assert.Equal(["graded", "graded", "graded", "graded", "pending"], Results().Select(r => (string)r["status"]!));
        Assert.Contains("1 answer is not graded yet: The answer waits in a batch at the provider;", Plain(run), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheMoneyThatMayBeSpentHoldsForWhatIsHandedIn()
    {
        WriteAnswers(10);
        var content = _program.ContentWithPrice();
        var run = await StepAsync("submit", "--content", content, "--max-cost", "1");
        Assert.Equal(3, run.ExitCode);
        var sent = Batches.Lines(0).Count;
        Assert.InRange(sent, 1, 8);
        Assert.Contains($"{9 - sent} answers would have gone beyond --max-cost and stayed here", Plain(run), StringComparison.Ordinal);
        var most = decimal.Parse(AtMost().Match(Plain(run)).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(most, 0.1m, 1m);
    }

    [Fact]
    public async Task WhereItCannotWorkItSaysSoAndSendsNothing()
    {
        WriteAnswers(2);
        var anthropic = await _program.RunAsync([new("ANTHROPIC_API_KEY", "sk-ant-0123456789"), new("ANTHROPIC_BASE_URL", Provider.Root.ToString())], "",
            [.. Batch, "--provider-batch", "submit", "--provider", "anthropic", "--model", "claude"]);
        Assert.Equal((2, "--provider-batch speaks the batches of OpenAI and Azure; those of anthropic are of another kind and not supported. Leave it out, or use another --provider."),
            (anthropic.ExitCode, anthropic.Error.TrimEnd()));
        Assert.Contains("the offline grader grades", (await StepAsync("submit", "--grader", "offline")).Error, StringComparison.Ordinal);
        Assert.Contains("--fresh asks anew", (await StepAsync("submit", "--fresh")).Error, StringComparison.Ordinal);
        Assert.Empty(Provider.Requests);
        Provider.Answers(_ => FakeReply.Error(401, "Incorrect API key provided.", "invalid_api_key"));
        Assert.Contains("does not accept the key", (await _program.RunAsync([new("OPENAI_API_KEY", "sk-wrong-0123456789")], "", [.. Batch, "--provider-batch", "submit"])).Error, StringComparison.Ordinal);
        Assert.Empty(Batches.Heard);
        Provider.Answers(_ => ConnectedProgram.Graded(3));
        Batches.Refuses = act => act == "POST files" ? FakeReply.Error(404, "Not found.") : null;
        var none = await StepAsync("submit");
        Assert.Equal(2, none.ExitCode);
        Assert.Contains("takes no files of requests (HTTP 404); leave --provider-batch out.", none.Error, StringComparison.Ordinal);
        Assert.Equal(0, Count(LedgerState.InFlight));
    }

    private string[] Batch => ["batch", _program.File("answers.jsonl")];

    /// <summary>With a key, which is looked for afterwards.</summary>
    private Task<ExecutableRun> StepAsync(string step, params string[] more) => _program.RunAsync([new("OPENAI_API_KEY", Key)], "",
        [.. Batch, "--provider-batch", step, .. step == "fetch" ? ["--out", _program.File("out")] : Array.Empty<string>(), .. more]);

    /// <param name="repeated">The id of a record whose answer another record, named "again", has too.</param>
    private void WriteAnswers(int count, string? repeated = null) => _program.Write("answers.jsonl",
        string.Concat(Enumerable.Range(1, count).Select(i => Line($"a{i}", i)).Concat(repeated is null ? [] : [Line("again", int.Parse(repeated[1..], System.Globalization.CultureInfo.InvariantCulture))])));

    private static string Line(string id, int wave) => new JsonObject
    {
        ["id"] = id,
        ["company"] = "google",
        ["round"] = "program",
        ["question"] = ConnectedProgram.Question,
        ["answer"] = $"{ConnectedProgram.Answer} It was wave {wave}.",
    }.ToJsonString() + "\n";

    private List<JsonNode> Results() => [.. File.ReadLines(_program.File("out/results.jsonl")).Select(l => JsonNode.Parse(l)!)];

    /// <summary>Keys nowhere, answers in the database alone.</summary>
    private void HasLeftNothing(string said)
    {
        Assert.DoesNotContain(Key[..20], said, StringComparison.Ordinal);
        var files = Directory.GetFiles(_program.Data, "*", SearchOption.AllDirectories);
        Assert.All(files, f => Assert.True(File.ReadAllBytes(f).AsSpan().IndexOf("sk-planted"u8) < 0, f));
        Assert.All(files.Where(f => Path.GetExtension(f) != ".db"), f => Assert.True(File.ReadAllBytes(f).AsSpan().IndexOf("third wave"u8) < 0, f));
        Assert.DoesNotContain(files, f => Path.GetExtension(f) == ".jsonl");
    }

    private static string Plain(ExecutableRun run) => run.Output.ReplaceLineEndings(" ");

    private static string WithoutNonce(string body) => Nonce().Replace(body, "text-0");

    private int Count(LedgerState state)
    {
        using var database = SharedDatabase.Open(_program.Data, TimeProvider.System);
        return (int)database.Read(db => db.Scalar<long>("SELECT COUNT(*) FROM grade_ledger WHERE state = $state", ("$state", state.ToString())));
    }

    [GeneratedRegex("text-[0-9a-f]{16}")]
    private static partial Regex Nonce();

    [GeneratedRegex(@"At most ([\d.]+) USD")]
    private static partial Regex AtMost();
}
