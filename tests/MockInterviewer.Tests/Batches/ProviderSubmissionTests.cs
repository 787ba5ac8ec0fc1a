using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Batches;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Grading.ByModel;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Prompts;
using MockInterviewer.Core.Storage;
using MockInterviewer.Integrations.Providers;
using MockInterviewer.Integrations.Storage.Sqlite;
using MockInterviewer.Tests.Cli.Connected;
using MockInterviewer.Tests.Providers;
using Xunit;

namespace MockInterviewer.Tests.Batches;

public sealed class ProviderSubmissionTests : IAsyncLifetime
{
    private const string Model = "small-model";

    private static readonly ProviderBatchLimits Wide = new(1000, 1_000_000);

    private readonly TemporaryFolder _folder = new();
    private readonly ModelProviders _providers = new(new PromptLibrary(Places.Content), new CallLimits(), TimeProvider.System, new Secrets());
    private FakeProvider _server = null!;
    private SharedDatabase _database = null!;
    private int _files;

    private ProviderSettings OpenAI => new(ProviderKind.OpenAI, _server.BaseUrl, "sk-test-0123456789");

    private ProviderSettings Azure => new(ProviderKind.Azure, _server.Root, "azure-key-0123456789");

    public async ValueTask InitializeAsync()
    {
        _server = await FakeProvider.StartAsync();
        _database = SharedDatabase.Open(_folder.File("data"), TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        _providers.Dispose();
        _database.Dispose();
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task AFileHoldsNoMoreRequestsThanTheProviderTakes()
    {
        var report = await SubmitAsync(OpenAI, Answers(7), new ProviderBatchLimits(3, 1_000_000));
        Assert.Equal([("batch_1", 3), ("batch_2", 3), ("batch_3", 1)], report.Batches);
        Assert.Equal([3, 3, 1], Enumerable.Range(0, 3).Select(b => _server.Batches.Lines(b).Count));
        Assert.Equal(7, Enumerable.Range(0, 3).SelectMany(b => _server.Batches.Lines(b)).Select(l => (string)l["custom_id"]!).Distinct().Count());
        Assert.All(_server.Batches.Lines(0), l => Assert.Equal(64, ((string)l["custom_id"]!).Length));
    }

    [Fact]
    public async Task AFileIsNoLongerThanTheProviderTakes()
    {
        await SubmitAsync(OpenAI, Answers(1), Wide);
        var line = _server.Batches.Lines(0)[0].ToJsonString().Length;
        var report = await SubmitAsync(OpenAI, Answers(6).Skip(1), new ProviderBatchLimits(1000, (line * 5L) / 2));
        Assert.Equal([2, 2, 1], report.Batches.Select(b => b.Requests));
    }

    [Fact]
    public async Task TheCallsOfAnAnswerStayTogether()
    {
        var criteria = Places.Library.Load("google", "program").Criteria.Length;
        var report = await SubmitAsync(OpenAI, Answers(4), new ProviderBatchLimits(2 * (criteria + 1) + 1, 10_000_000), new ModelGraderOptions(Thorough: true));
        Assert.Equal([2 * (criteria + 1), 2 * (criteria + 1)], report.Batches.Select(b => b.Requests));
    }

    [Fact]
    public async Task OnAzureItGoesToTheResourcesOwnInterface()
    {
        await SubmitAsync(Azure, Answers(1), Wide);
        Assert.Equal("/chat/completions", (string)_server.Batches.All[0]["endpoint"]!);
        Assert.Equal(["POST /openai/v1/files", "GET /openai/v1/files/file-1", "POST /openai/v1/batches"], _server.Batches.Paths);
        Assert.All(_server.Batches.Keys, k => Assert.Equal("azure-key-0123456789", k));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ABatchWhoseAnswerWasLostIsFoundAndNotSentAgain(bool forgetsMetadata)
    {
        _server.Batches.ForgetsMetadata = forgetsMetadata;
        _server.Batches.Breaks = act => act == "POST batches";
        var lost = await Assert.ThrowsAsync<ModelCallException>(() => SubmitAsync(OpenAI, Answers(3), Wide));
        Assert.Contains("It may have got the batch all the same", lost.Message, StringComparison.Ordinal);
        _server.Batches.Breaks = null;
        var report = await SubmitAsync(OpenAI, Answers(3), Wide);
        Assert.Equal((1, 3, 0), (report.Found, report.Count(SubmissionOutcome.Waiting), report.Batches.Length));
        Assert.Equal("batch_1", Assert.Single(Store.Open(new ProviderAccount(OpenAI.Name, OpenAI.BaseUrl!.ToString(), Model))).Id);
        Assert.Single(_server.Batches.All);
    }

    [Fact]
    public async Task WhatTheProviderRefusesIsInFlightNoMore()
    {
        _server.Batches.Refuses = act => act == "POST batches" ? FakeReply.Error(400, "Too many batches.", "batch_limit") : null;
        await Assert.ThrowsAsync<ModelCallException>(() => SubmitAsync(OpenAI, Answers(3), Wide));
        Assert.Equal(0, InFlight());
        _server.Batches.Refuses = null;
        Assert.Equal(3, (await SubmitAsync(OpenAI, Answers(3), Wide)).Count(SubmissionOutcome.Sent));
        Assert.Equal(3, InFlight());
    }

    [Fact]
    public async Task MergingThatWasKilledGoesOnWhereItWas()
    {
        await SubmitAsync(OpenAI, Answers(3), Wide);
        _server.Batches.End(0, _ => ConnectedProgram.Graded(3));
        var calls = new SqliteModelCallStore(_database);
        // As after a kill: one reply is on record, and the batch not closed.
        var key = (string)_server.Batches.Lines(0)[0]["custom_id"]!;
        var token = Assert.Single(Store.Open(Account)).Token;
        await Store.RecordAsync(token, Store.Find(token, key)! with { Reply = "{}" });
        var report = await new ProviderMerge(_providers.Batches(OpenAI, Model)!, Store, calls, new SqliteGradeLedger(_database), price: null).MergeAsync(TestContext.Current.CancellationToken);
        Assert.Equal((2, 0, 0), (report.Replies, report.Unknown, report.Reasons.Count));
        Assert.Equal(3, calls.All().Count);
        Assert.Empty(Store.Open(Account));
        Assert.Equal(0, InFlight());
    }

    [Theory]
    [InlineData("before", 200)]
    [InlineData("amid", 200)]
    [InlineData("amid", 500)]
    public async Task ADownloadThatStallsIsGivenUp(string when, int status)
    {
        await SubmitAsync(OpenAI, Answers(2), Wide);
        _server.Batches.End(0, _ => ConnectedProgram.Graded(3));
        static bool IsDownload(string act) => act.EndsWith("/content", StringComparison.Ordinal);
        _server.Batches.Refuses = act => status != 200 && IsDownload(act) ? FakeReply.Error(status, "broken") : null;
        _server.Batches.BeforeAnswer = act => when == "before" && IsDownload(act) ? new TaskCompletionSource().Task : Task.CompletedTask;
        _server.Batches.Stalls = act => when == "amid" && IsDownload(act);
        var soon = TimeSpan.FromMilliseconds(300);
        using var providers = new ModelProviders(new PromptLibrary(Places.Content), new CallLimits { OverallTimeout = soon, IdleTimeout = soon }, TimeProvider.System, new Secrets());
        var merging = new ProviderMerge(providers.Batches(OpenAI, Model)!, Store, new SqliteModelCallStore(_database), new SqliteGradeLedger(_database), price: null)
            .MergeAsync(TestContext.Current.CancellationToken);
        var late = await Assert.ThrowsAsync<ModelCallException>(() => merging.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        Assert.Equal(ModelCallFault.TimedOut, late.Fault);
        Assert.Single(Store.Open(Account));
    }

    [Fact]
    public async Task WhatIsSentOnceIsNotSaidToHaveFailedOftener()
    {
        _server.Batches.Refuses = act => act == "POST files" ? FakeReply.Error(500, "broken") : null;
        var failed = await Assert.ThrowsAsync<ModelCallException>(() => SubmitAsync(OpenAI, Answers(1), Wide));
        Assert.Contains("is in trouble (HTTP 500", failed.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("in a row", failed.Message, StringComparison.Ordinal);
    }

    private SqliteProviderBatchStore Store => new(_database);

    private ProviderAccount Account => new(OpenAI.Name, OpenAI.BaseUrl!.ToString(), Model);

    private async Task<SubmissionReport> SubmitAsync(ProviderSettings settings, IEnumerable<SubmissionEntry> entries, ProviderBatchLimits limits, ModelGraderOptions? options = null)
    {
        var time = TimeProvider.System;
        var deferring = new DeferringChatClient(_providers.Create(settings, Model), time);
        var client = new RecordingChatClient(new AwaitedCallsChatClient(deferring, Store.Waits, time), new SqliteModelCallStore(_database), price: null, isFresh: false, time);
        var grader = new DeferredGrader(new ModelGrader(client, new PromptLibrary(Places.Content), options ?? new ModelGraderOptions(), UntrustedText.NewNonce));
        await using var file = File.Create(_folder.File($"part-{_files++}"));
        var submission = new ProviderSubmission(grader, deferring, asksAhead: false, Places.Library, new SqliteGradeLedger(_database), new LedgerRunOptions("run", 1),
            Store, _providers.Batches(settings, Model)!, new CostMeter(null), price: null, file, limits, () => Guid.NewGuid().ToString("N"), time);
        return await submission.SubmitAsync(entries, TestContext.Current.CancellationToken);
    }

    private static IEnumerable<SubmissionEntry> Answers(int count) => Enumerable.Range(1, count).Select(i => new SubmissionRecord(
        $"answers.jsonl:{i}", new Submission($"a{i}", "google", "program", ConnectedProgram.Question, null, $"{ConnectedProgram.Answer} It was wave {i}."), null, []));

    private long InFlight() => _database.Read(db => db.Scalar<long>("SELECT COUNT(*) FROM grade_ledger WHERE state = 'InFlight'"));
}
