using Microsoft.Data.Sqlite;
using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Storage;
using MockInterviewer.Integrations.Storage.Sqlite;
using Xunit;

namespace MockInterviewer.Tests.Storage;

public sealed class SqliteInterviewStoreTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 4, 10, 0, 0, TimeSpan.FromHours(1));

    private readonly TemporaryFolder _folder = new();

    private string DatabaseFile => _folder.File("data/mockinterviewer.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhatWasSaidIsThereInAnotherProcess()
    {
        var plan = Plan("a");
        var question = Said(0, TurnKind.Question, "Why?");
        using (var store = Open())
        {
            store.Create(plan);
            store.Append("a", [question], "");
            store.SaveDraft("a", "half a\nline");
        }
        using var again = Open();
        var state = again.Load("a")!;
        Assert.Equal(plan with { Questions = state.Plan.Questions }, state.Plan);
        Assert.Equal(plan.Questions[0].Text, state.Plan.Questions[0].Text);
        Assert.Equal([question], state.Turns);
        Assert.Equal("half a\nline", again.LoadDraft("a"));
    }

    [Fact]
    public void TurnsAndWhatStaysTypedAreKeptTogether()
    {
        using var store = Open();
        store.Create(Plan("a"));
        store.SaveDraft("a", "half");
        store.Append("a", [Said(0, TurnKind.Command, "/hint", Speaker.Candidate)], "half");
        Assert.Equal("half", store.LoadDraft("a"));
        store.Append("a", [Said(1, TurnKind.Answer, "whole", Speaker.Candidate)], "");
        Assert.Equal("", store.LoadDraft("a"));
    }

    [Fact]
    public void WhenATurnCannotBeKeptTheDraftStaysAsItWas()
    {
        using var store = Open();
        store.Create(Plan("a"));
        store.Append("a", [Said(0, TurnKind.Question, "Why?")], "half");
        Assert.Throws<StorageException>(() => store.Append("a", [Said(0, TurnKind.Answer, "whole", Speaker.Candidate)], ""));
        Assert.Equal("half", store.LoadDraft("a"));
    }

    [Fact]
    public void TheNewestInterviewWithoutAReportIsTheOneToResume()
    {
        using var store = Open();
        store.Create(Plan("old"));
        store.Create(Plan("new") with { StartedAt = Start.AddHours(1) });
        Assert.Equal("new", store.LastUnfinished());
        store.Append("new", [Said(0, TurnKind.Closing, "Bye.")], "");
        Assert.Equal("new", store.LastUnfinished());
        Assert.Equal((true, false), (store.List()[0].IsFinished, store.List()[0].HasReport));
        store.SaveReport("new", "{}", level: null, decision: null);
        Assert.Equal("old", store.LastUnfinished());
        Assert.Equal(["new", "old"], store.List().Select(i => i.Id));
        Assert.True(store.List()[0].HasReport);
    }

    [Fact]
    public void OneInterviewInTwoWindowsIsNoticedBeforeATurnIsOverwritten()
    {
        using var one = Open();
        using var two = Open();
        one.Create(Plan("a"));
        one.Append("a", [Said(0, TurnKind.Question, "mine")], "");
        var error = Assert.Throws<StorageException>(() => two.Append("a", [Said(0, TurnKind.Question, "yours")], ""));
        Assert.Contains("another window", error.Message, StringComparison.Ordinal);
        Assert.Equal("mine", one.Load("a")!.Turns[0].Text);
    }

    [Fact]
    public void ADamagedDatabaseIsKeptAsideAndANewOneMade()
    {
        _folder.Write("data/mockinterviewer.db", "this is not a database, but it is somebody's work all the same");
        using var store = Open();
        Assert.Empty(store.List());
        Assert.StartsWith("this is not a database", File.ReadAllText(store.KeptAside!), StringComparison.Ordinal);
    }

    [Fact]
    public void ADatabaseWithABrokenPageIsKeptAsideToo()
    {
        using (var store = Open())
        {
            for (var i = 0; i < 200; i++)
            {
                store.Create(Plan($"interview-{i}"));
            }
        }
        using (var file = File.OpenWrite(DatabaseFile))
        {
            file.Seek(8192, SeekOrigin.Begin);
            file.Write(new byte[16384]);
        }
        using var again = Open();
        Assert.NotNull(again.KeptAside);
        Assert.Empty(again.List());
    }

    [Fact]
    public void ADatabaseOfANewerVersionIsLeftAlone()
    {
        Open().Dispose();
        using (var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False"))
        {
            connection.Open();
            connection.Execute("PRAGMA user_version = 99");
        }
        var error = Assert.Throws<StorageException>(Open);
        Assert.Contains("newer version", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ALockedDatabaseIsSaidToBeInUse()
    {
        using var store = Open();
        using var other = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False;Default Timeout=1");
        other.Open();
        other.Execute("BEGIN EXCLUSIVE");
        var error = Assert.Throws<StorageException>(() => store.Create(Plan("a")));
        Assert.Contains("in use by another program", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PrivateAnswersAreForTheirOwnerOnly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps the user's folder private by its own rules.");
        Open().Dispose();
#pragma warning disable CA1416 // Skipped on Windows above.
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(DatabaseFile));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, new DirectoryInfo(_folder.File("data")).UnixFileMode);
#pragma warning restore CA1416
    }

    [Fact]
    public void AFolderThatCannotBeMadeIsNamed()
    {
        var file = _folder.Write("taken", "a file where the folder should be");
        var error = Assert.Throws<StorageException>(() => SqliteInterviewStore.Open(Path.Combine(file, "data"), TimeProvider.System));
        Assert.Contains("--data", error.Message, StringComparison.Ordinal);
    }

    private SqliteInterviewStore Open() => SqliteInterviewStore.Open(_folder.File("data"), TimeProvider.System);

    private static InterviewPlan Plan(string id) => new(id, "google", "behavioral", "google", Seed: 3, Probes: 2,
        [new PlannedQuestion("q1", "Why \u201cthis\u201d?", null, 4, 540, [], [])], "offline", Start);

    private static Turn Said(int index, TurnKind kind, string text, Speaker speaker = Speaker.Interviewer) =>
        new(index, speaker, kind, 0, text, Start.AddMinutes(index));
}
