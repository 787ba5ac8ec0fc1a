using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using MockInterviewer.Core.Storage;
using MockInterviewer.Integrations.Storage.Sqlite;
using MockInterviewer.Tests.Providers;
using Xunit;

namespace MockInterviewer.Tests.Cli.Connected;

/// <summary>A batch goes on where it was stopped, whatever stopped it, and pays for nothing twice.</summary>
public sealed class LedgerBatchTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private ConnectedProgram _program = null!;
    private int _requests;

    private FakeProvider Provider => _program.Provider;

    public async ValueTask InitializeAsync() => _program = await ConnectedProgram.StartAsync();

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Fact]
    public async Task KilledAtTenRandomMomentsItRepeatsAtMostWhatWasInFlight()
    {
        const int Answers = 60;
        const int InFlight = 4;
        WriteAnswers(Answers);
        var random = new Random(5);
        for (var kill = 0; kill < 10; kill++)
        {
            var moment = WhenAsked(Provider.Chats.Count + random.Next(1, 9), _ => ConnectedProgram.Graded(3));
            using var process = _program.Start([.. Batch, "--concurrency", $"{InFlight}"]);
            await Task.WhenAny(moment, process.WaitForExitAsync(TestContext.Current.CancellationToken)).WaitAsync(Patience, TestContext.Current.CancellationToken);
            for (var yields = random.Next(3000); yields > 0; yields--)
            {
                await Task.Yield();
            }
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.All(Lines("results.jsonl.partial"), line => JsonNode.Parse(line));
        }
        Assert.Equal(0, (await RunAsync()).ExitCode);
        Assert.InRange(Provider.Chats.Count, Answers, Answers + 10 * InFlight);
        Assert.Equal(Enumerable.Range(1, Answers).Select(i => $"a{i}"), Results().Select(r => (string)r["id"]!));
        Assert.All(Results(), r => Assert.Equal(3, (int)r["level"]!));
        var asked = Provider.Chats.Count;
        Assert.Contains($"{Answers} of the grades came from the ledger of earlier runs; this run took no call.", Plain(await RunAsync()), StringComparison.Ordinal);
        Assert.Equal(asked, Provider.Chats.Count);
    }

    [Fact]
    public async Task AfterCtrlCWhatIsInFlightMayFinishAndWhatDoesNotIsGivenUp()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent otherwise on Windows");
        WriteAnswers(8);
        var (interrupted, never) = (new TaskCompletionSource(), new TaskCompletionSource());
        var asked = WhenAsked(5, request => ConnectedProgram.Graded(3) with
        {
            Gate = _ => request.Text.Contains("wave 4.", StringComparison.Ordinal) ? interrupted.Task
                : request.Text.Contains("wave 5.", StringComparison.Ordinal) ? never.Task : Task.CompletedTask,
        });
        using var process = _program.Start([.. Batch, "--concurrency", "2"]);
        await asked.WaitAsync(Patience, TestContext.Current.CancellationToken);
        var start = Stopwatch.GetTimestamp();
        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        interrupted.SetResult();
        var run = await Executable.EndAsync(process, "");
        Assert.Equal(130, run.ExitCode);
        Assert.Contains("Interrupted. The rows finished so far are in ", run.Error, StringComparison.Ordinal);
        Assert.Contains("goes on from there, and asks nobody again about what is graded.", run.Error, StringComparison.Ordinal);
        // Two seconds are promised; a busy machine gets some more.
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(6));
        Assert.Equal(["a1", "a2", "a3", "a4"], Lines("results.jsonl.partial").Select(l => (string)JsonNode.Parse(l)!["id"]!));
        Provider.Answers(_ => ConnectedProgram.Graded(3));
        Assert.Equal(0, (await RunAsync()).ExitCode);
        Assert.Equal(8 + 1, Provider.Chats.Count);
    }

    [Fact]
    public async Task ABadKeyStopsAtOnceAndTheAnswersStayPending()
    {
        WriteAnswers(50);
        Provider.Answers(_ => FakeReply.Error(401, "Incorrect API key provided.", "invalid_api_key"));
        var run = await RunAsync("--concurrency", "8");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("set OPENAI_API_KEY to one that is valid there", Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.InRange(Provider.Chats.Count, 1, 4);
        Assert.False(Directory.Exists(_program.File("out")));
        var refused = Provider.Chats.Count;
        Assert.Equal(0, Count(LedgerState.Failed));
        Provider.Answers(_ => ConnectedProgram.Graded(3));
        Assert.Equal(0, (await RunAsync()).ExitCode);
        Assert.Equal(50 + refused, Provider.Chats.Count);
    }

    [Fact]
    public async Task AnAccountThatRunsDryInTheMiddleStopsTheRunAndKeepsWhatWasPaidFor()
    {
        WriteAnswers(30);
        _ = WhenAsked(int.MaxValue, _ => _requests <= 6 ? ConnectedProgram.Graded(3) : FakeReply.Error(429, "You exceeded your current quota.", "insufficient_quota"));
        var run = await RunAsync("--concurrency", "4");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("has nothing left to spend", run.Error, StringComparison.Ordinal);
        Assert.Contains("What was graded before is kept; the same command goes on from there.", run.Error, StringComparison.Ordinal);
        // Four calls at a time, and as many answers again that were about to make one.
        Assert.InRange(Provider.Chats.Count, 7, 6 + 8);
        // What was on its way to the disk may have been given up with the rest.
        var graded = (int)Count(LedgerState.Graded);
        Assert.InRange(graded, 3, 6);
        var before = Provider.Chats.Count;
        Provider.Answers(_ => ConnectedProgram.Graded(3));
        Assert.Equal(0, (await RunAsync()).ExitCode);
        Assert.InRange(Provider.Chats.Count, before + 30 - 6, before + 30 - graded);
    }

    [Fact]
    public async Task AProviderThatIsDownForAWhileInTheMiddleIsWaitedFor()
    {
        WriteAnswers(20);
        _ = WhenAsked(int.MaxValue, _ => _requests is > 5 and <= 20 ? FakeReply.Error(503, "Down for maintenance.") : ConnectedProgram.Graded(3));
        var run = await _program.RunAsync([new("MOCKINTERVIEWER_Models__Attempts", "4")], "", [.. Batch, "--concurrency", "4", "--quiet"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(Results(), r => Assert.Equal("graded", (string)r["status"]!));
        Assert.Equal(20 + 15, Provider.Chats.Count);
    }

    /// <summary>What was on its way to the disk when the run stopped may have been given up with the rest.</summary>
    private void AssertNoneFailed(int replies)
    {
        Assert.Equal(0, (int)Count(LedgerState.Failed));
        Assert.InRange((int)Count(LedgerState.Graded), Math.Max(0, replies - 1), replies);
    }

    [Fact]
    public async Task ALimitThatLetsNothingThroughFailsNoAnswer()
    {
        const int before = 3;
        WriteAnswers(20);
        _ = WhenAsked(int.MaxValue, _ => _requests <= before ? ConnectedProgram.Graded(3) : FakeReply.Error(429, "Rate limit reached.", "rate_limit_exceeded"));
        var run = await _program.RunAsync([new("MOCKINTERVIEWER_Models__OverallTimeoutSeconds", "2")], "", [.. Batch, "--concurrency", "4"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("takes no more calls for now (HTTP 429", Whole(run.Error), StringComparison.Ordinal);
        AssertNoneFailed(before);
        // No storm: one at a time once it is clear.
        Assert.InRange(Provider.Chats.Count, before + 1, before + 40);
        Provider.Answers(_ => ConnectedProgram.Graded(3));
        Assert.Equal(0, (await RunAsync()).ExitCode);
        Assert.All(Results(), r => Assert.Equal("graded", (string)r["status"]!));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public async Task AServerThatOnlyFailsStopsTheRunAndFailsNoAnswer(int before)
    {
        WriteAnswers(40);
        _ = WhenAsked(int.MaxValue, _ => _requests <= before ? ConnectedProgram.Graded(3) : FakeReply.Error(500, "broken"));
        var run = await _program.RunAsync([new("MOCKINTERVIEWER_Models__OverallTimeoutSeconds", "2")], "", [.. Batch, "--concurrency", "4"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is in trouble (HTTP 500", Whole(run.Error), StringComparison.Ordinal);
        AssertNoneFailed(before);
        Assert.All(Lines("results.jsonl.partial"), l => Assert.Equal("graded", (string)JsonNode.Parse(l)!["status"]!));
        Assert.DoesNotContain("answers.jsonl:", run.Error, StringComparison.Ordinal);
        Provider.Answers(_ => ConnectedProgram.Graded(3));
        Assert.Equal(0, (await RunAsync()).ExitCode);
        Assert.All(Results(), r => Assert.Equal("graded", (string)r["status"]!));
    }

    [Fact]
    public async Task FewAnswersThatAServerFailsAtHaveFailed()
    {
        WriteAnswers(3);
        Provider.Answers(_ => FakeReply.Error(500, "broken"));
        Assert.Equal(3, (await RunAsync()).ExitCode);
        Assert.Equal(["failed", "failed", "failed"], Results().Select(r => (string)r["status"]!));
        Assert.Equal(3, Count(LedgerState.Failed));
    }

    [Fact]
    public async Task ALongerWaitThanARunHasStopsItAndFailsNoAnswer()
    {
        WriteAnswers(20);
        Provider.Answers(_ => FakeReply.Error(429, "Requests per day reached.", "rate_limit_exceeded") with { Headers = [new("Retry-After", "7200")] });
        var run = await RunAsync("--concurrency", "4");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("it asks to wait 120 minutes.", Whole(run.Error), StringComparison.Ordinal);
        Assert.Equal(0, Count(LedgerState.Failed));
        Assert.InRange(Provider.Chats.Count, 1, 4);
    }

    [Fact]
    public async Task ASecondRunIntoTheSameFolderIsRefused()
    {
        WriteAnswers(2);
        var release = new TaskCompletionSource();
        var asked = WhenAsked(1, _ => ConnectedProgram.Graded(3) with { Gate = _ => release.Task });
        using var first = _program.Start(Batch);
        await asked.WaitAsync(Patience, TestContext.Current.CancellationToken);
        var second = await RunAsync();
        Assert.Equal(2, second.ExitCode);
        Assert.Equal($"Another run is writing its results to {_program.File("out")}; wait for its end, or choose another folder with --out.", second.Error.TrimEnd());
        release.SetResult();
        Assert.Equal(0, (await Executable.EndAsync(first, "")).ExitCode);
        Assert.Equal(2, Provider.Chats.Count);
        Assert.Equal(["report.html", "results.csv", "results.jsonl", "summary.json"],
            Directory.EnumerateFiles(_program.File("out")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task AFullDiskUnderTheLedgerIsSaidAndLeavesWholeRows()
    {
        using var disk = new SmallDisk(600);
        WriteAnswers(60);
        Provider.Answers(_ => ConnectedProgram.Graded(3));
        var run = await RunAsync("--data", disk.Path, "--concurrency", "2");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is full; make room or choose another folder with --data. What was saved before is safe.", Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.NotEmpty(Lines("results.jsonl.partial"));
        Assert.All(Lines("results.jsonl.partial"), line => JsonNode.Parse(line));
        var asked = Provider.Chats.Count;
        disk.Grow(8_000);
        Assert.Equal(0, (await RunAsync("--data", disk.Path, "--concurrency", "2")).ExitCode);
        Assert.All(Results(), r => Assert.Equal("graded", (string)r["status"]!));
        // What was under way when the disk was full was not on record, nor what was begun before that was known.
        Assert.InRange(Provider.Chats.Count, 60, 60 + 3 * 2);
        Assert.InRange(asked, 1, 60);
    }

    [Fact]
    public async Task AnotherPromptOrModelGradesAnew()
    {
        WriteAnswers(3);
        var content = _program.ContentWithPrice();
        Assert.Equal(0, (await RunAsync("--content", content)).ExitCode);
        File.AppendAllText(Path.Combine(content, "prompts", "grade.yaml"), "\n# Changed.\n");
        Assert.Contains("Of those to be graded 0 were tried before, and 3 were graded by another rubric, prompt, model or version.",
            Plain(await _program.RunAsync("", "batch", _program.File("answers.jsonl"), "--content", content, "--dry-run")), StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("--content", content)).ExitCode);
        Assert.Equal(6, Provider.Chats.Count);
        Assert.Equal(0, (await RunAsync("--content", content, "--model", "another")).ExitCode);
        Assert.Equal(9, Provider.Chats.Count);
        Assert.Equal(0, (await RunAsync("--content", content)).ExitCode);
        Assert.Equal(9, Provider.Chats.Count);
    }

    [Fact]
    public async Task ACallThatIsNotAnsweredInTheTimeGivenIsMadeAgain()
    {
        WriteAnswers(2);
        _ = WhenAsked(int.MaxValue, _ => _requests == 1 ? ConnectedProgram.Graded(3) with { Break = ReplyBreak.Stall } : ConnectedProgram.Graded(3));
        Assert.Equal(0, (await RunAsync("--timeout", "1")).ExitCode);
        Assert.Equal(3, Provider.Chats.Count);
    }

    [Fact]
    public async Task TokensAMinuteHoldCallsApart()
    {
        WriteAnswers(6);
        var times = new ConcurrentQueue<long>();
        Provider.Answers(_ =>
        {
            times.Enqueue(Stopwatch.GetTimestamp());
            return ConnectedProgram.Graded(3);
        });
        // 2,700 tokens a call, 10,000 a second.
        Assert.Equal(0, (await RunAsync("--tokens-per-minute", "600000")).ExitCode);
        Assert.InRange(Stopwatch.GetElapsedTime(times.Min(), times.Max()), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task InAPipeALineSaysNowAndThenHowFarItIs()
    {
        WriteAnswers(3);
        var slow = new TaskCompletionSource();
        Provider.Answers(r => ConnectedProgram.Graded(3) with { Gate = _ => r.Text.Contains("wave 1.", StringComparison.Ordinal) ? slow.Task : Task.CompletedTask });
        using var process = _program.Start(Batch);
        var line = await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);
        slow.SetResult();
        Assert.Equal(0, (await Executable.EndAsync(process, "")).ExitCode);
        Assert.Matches("^2 answers, 2 graded, 0 to review, 0 failed, [0-9.]+ a second, [0-9]+ s so far, 1 of [0-9]+ calls under way, 5,400 tokens$", line);
    }

    [Fact]
    public async Task AChangedRubricIsGradedAnewAndNothingElseIs()
    {
        WriteAnswers(4, "program");
        File.AppendAllText(_program.File("answers.jsonl"), Lines4("culture"));
        var content = _program.ContentWithPrice();
        Provider.Answers(Judged);
        Assert.Equal(0, (await RunAsync("--content", content)).ExitCode);
        Assert.Equal(8, Provider.Chats.Count);
        File.AppendAllText(Path.Combine(content, "rubrics", "google", "culture.yaml"), "\n# Changed.\n");
        Assert.Contains("8 records: 0 unreadable, 0 with the answer of another, 4 graded already, 4 to be graded.",
            Plain(await _program.RunAsync("", "batch", _program.File("answers.jsonl"), "--content", content, "--dry-run")), StringComparison.Ordinal);
        Assert.Equal(8, Provider.Chats.Count);
        Assert.Contains("4 of the grades came from the ledger of earlier runs; this run took 4 calls", Plain(await RunAsync("--content", content)), StringComparison.Ordinal);
        Assert.Equal(12, Provider.Chats.Count);
    }

    [Fact]
    public async Task WhatFailedIsTriedAgainAndWhatNeedsReviewWhenThatIsAskedFor()
    {
        WriteAnswers(3);
        Provider.Answers(r => r.Text.Contains("wave 1.", StringComparison.Ordinal) ? FakeReply.Error(500, "broken")
            : r.Text.Contains("wave 2.", StringComparison.Ordinal) ? FakeReply.Of(ConnectedProgram.Graded(4).Text.Replace(ConnectedProgram.Quotation, "I never said so anywhere", StringComparison.Ordinal))
            : ConnectedProgram.Graded(3));
        Assert.Equal(3, (await RunAsync()).ExitCode);
        Assert.Equal(["failed", "needs_review", "graded"], Results().Select(r => (string)r["status"]!));
        Provider.Answers(_ => ConnectedProgram.Graded(3));
        var asked = Provider.Chats.Count;
        Assert.Equal(0, (await RunAsync("--retry", "failed")).ExitCode);
        Assert.Equal(asked + 1, Provider.Chats.Count);
        Assert.Equal(["graded", "needs_review", "graded"], Results().Select(r => (string)r["status"]!));
        Assert.Equal(0, (await RunAsync("--retry", "needs_review")).ExitCode);
        Assert.Equal(asked + 2, Provider.Chats.Count);
        Assert.All(Results(), r => Assert.Equal("graded", (string)r["status"]!));
    }

    [Fact]
    public async Task AChoiceByStatusTakesEveryRecordOfTheSameAnswer()
    {
        WriteAnswers(2);
        File.AppendAllText(_program.File("answers.jsonl"), Line("again", 1, "program"));
        Provider.Answers(r => r.Text.Contains("wave 1.", StringComparison.Ordinal) ? FakeReply.Error(500, "broken") : ConnectedProgram.Graded(3));
        Assert.Equal(3, (await RunAsync()).ExitCode);
        Provider.Answers(_ => ConnectedProgram.Graded(3));
        Assert.Equal(0, (await _program.RunAsync("", "batch", _program.File("answers.jsonl"), "--out", _program.File("failed"), "--only", "status=failed", "--concurrency", "1")).ExitCode);
        Assert.Equal(["a1", "again"], Lines("../failed/results.jsonl").Select(l => (string)JsonNode.Parse(l)!["id"]!));
    }

    /// <summary>Four unreadable replies at a time before it gives an answer up; a reply that is cut off is paid for too.</summary>
    [Fact]
    public async Task WhatFailedAttemptsHaveCostIsInTheSumOfALaterRun()
    {
        WriteAnswers(2);
        var content = _program.ContentWithPrice();
        var paid = ConnectedProgram.Graded(3);
        Provider.Answers(r => r.Text.Contains("wave 1.", StringComparison.Ordinal) ? FakeReply.Of("I would rather not say.") with { InputTokens = 2000, CachedTokens = 500, OutputTokens = 700 }
            : paid with { FinishReason = "length" });
        var failed = await RunAsync("--content", content);
        Assert.Equal(3, failed.ExitCode);
        // Of a call: 1,500 tokens at 10 USD a million, 500 at 1, 700 at 50.
        Assert.Contains("Grading took 5 calls, 10,000 tokens in, 3,500 out, 0.2525 USD", Plain(failed), StringComparison.Ordinal);
        Provider.Answers(_ => paid);
        var good = await RunAsync("--content", content);
        Assert.Equal(0, good.ExitCode);
        Assert.Contains("Grading took 7 calls, 14,000 tokens in, 4,900 out, 0.3535 USD", Plain(good), StringComparison.Ordinal);
        Assert.Equal([(5, 0.2525m), (2, 0.101m)], Results().Select(r => ((int)r["usage"]!["calls"]!, (decimal)r["usage"]!["cost_usd"]!)));
        Assert.Contains("7 calls, 14,000 tokens in", Plain(await RunAsync("--content", content)), StringComparison.Ordinal);
    }

    private string[] Batch => ["batch", _program.File("answers.jsonl"), "--out", _program.File("out")];

    private static FakeReply Judged(FakeRequest request) =>
        ConnectedProgram.Graded(3, request.Text.Contains(Places.Library.Load("google", "culture").Title, StringComparison.Ordinal) ? "culture" : "program");

    private Task<ExecutableRun> RunAsync(params string[] more) => _program.RunAsync("", [.. Batch, .. more]);

    /// <summary>Ends when so many requests have come since the start of the test.</summary>
    private Task WhenAsked(int requests, Func<FakeRequest, FakeReply> script)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _requests = Provider.Chats.Count;
        Provider.Answers(request =>
        {
            if (Interlocked.Increment(ref _requests) >= requests)
            {
                asked.TrySetResult();
            }
            return script(request);
        });
        return asked.Task;
    }

    private void WriteAnswers(int count, string round = "program") => _program.Write("answers.jsonl", string.Concat(Enumerable.Range(1, count).Select(i => Line($"a{i}", i, round))));

    private static string Lines4(string round) => string.Concat(Enumerable.Range(1, 4).Select(i => Line($"{round}-{i}", i, round)));

    private static string Line(string id, int wave, string round) => new JsonObject
    {
        ["id"] = id,
        ["company"] = "google",
        ["round"] = round,
        ["question"] = ConnectedProgram.Question,
        ["answer"] = $"{ConnectedProgram.Answer} It was wave {wave}.",
    }.ToJsonString() + "\n";

    private IEnumerable<string> Lines(string name) => File.Exists(_program.File($"out/{name}")) ? File.ReadLines(_program.File($"out/{name}")) : [];

    private List<JsonNode> Results() => [.. Lines("results.jsonl").Select(l => JsonNode.Parse(l)!)];

    private static string Whole(string wrapped) => string.Join(' ', wrapped.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Plain(ExecutableRun run) => run.Output.ReplaceLineEndings(" ");

    private long Count(LedgerState state)
    {
        using var database = SharedDatabase.Open(_program.Data, TimeProvider.System);
        return database.Read(db => db.Scalar<long>("SELECT COUNT(*) FROM grade_ledger WHERE state = $state", ("$state", state.ToString())));
    }
}
