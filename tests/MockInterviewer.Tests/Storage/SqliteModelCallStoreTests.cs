using Microsoft.Data.Sqlite;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Storage;
using MockInterviewer.Integrations.Storage.Sqlite;
using Xunit;

namespace MockInterviewer.Tests.Storage;

public sealed class SqliteModelCallStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string DatabaseFile => _folder.File("data/mockinterviewer.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ACallIsThereInAnotherProcessAsItWas()
    {
        var (good, bad) = (Call("k1"), Call(null) with { Reply = null, Fault = ModelCallFault.ContentFiltered, CostUsd = null, RubricHash = null });
        using (var store = Open())
        {
            store.Append(good);
            store.Append(bad);
        }
        using var again = Open();
        Assert.Equal([good, bad], again.All());
        Assert.Equal(good, again.Find("k1"));
        Assert.Null(again.Find("k2"));
    }

    [Fact]
    public void TheLastReplyOfAKeyIsFoundAndAFailureAfterItDoesNotHideIt()
    {
        using var store = Open();
        store.Append(Call("k1") with { Reply = "old" });
        store.Append(Call("k1") with { Reply = "new" });
        store.Append(Call("k1") with { Reply = null, Fault = ModelCallFault.ServerError });
        Assert.Equal("new", store.Find("k1")?.Reply);
    }

    [Fact]
    public void AReplyThatWasFoundUnreadableIsNotFoundAgainUntilThereIsABetterOne()
    {
        using var store = Open();
        store.Append(Call("k1") with { Reply = "gibberish" });
        store.Append(Call("k1") with { Reply = null, Fault = ModelCallFault.Unreadable });
        Assert.Null(store.Find("k1"));
        store.Append(Call("k1") with { Reply = "sense" });
        Assert.Equal("sense", store.Find("k1")?.Reply);
    }

    [Fact]
    public void ManyThreadsWriteAndReadAtOnce()
    {
        using var store = Open();
        Parallel.For(0, 200, i =>
        {
            store.Append(Call($"k{i}"));
            Assert.NotNull(store.Find($"k{i}"));
        });
        Assert.Equal(200, store.All().Count);
    }

    [Fact]
    public void InterviewsAndCallsAreInOneFileAndDoNotWaitForEachOther()
    {
        using var interviews = SqliteInterviewStore.Open(_folder.File("data"), TimeProvider.System);
        using var calls = Open();
        calls.Append(Call("k1"));
        Assert.Empty(interviews.List());
        Assert.Equal(["mockinterviewer.db"], Directory.GetFiles(_folder.File("data"), "*.db").Select(f => Path.GetFileName(f)));
    }

    [Fact]
    public void ADatabaseOfTheFirstVersionIsBroughtToThisOneAndKeepsItsInterviews()
    {
        Directory.CreateDirectory(_folder.File("data"));
        using (var connection = Connect())
        {
            connection.Execute(Migrations.Scripts[0]);
            connection.Execute("PRAGMA user_version = 1");
            connection.Execute("""
                INSERT INTO interviews (id, company, round, question_ids, questions, persona, seed, probes, grader, started_at, start_ticks)
                VALUES ('a', 'google', 'behavioral', 'q1', '[]', 'google', 3, 2, 'offline', '2026-03-04T10:00:00.0000000+01:00', 1)
                """);
        }
        using var interviews = SqliteInterviewStore.Open(_folder.File("data"), TimeProvider.System);
        Assert.Equal("a", Assert.Single(interviews.List()).Id);
        using var calls = Open();
        calls.Append(Call("k1"));
        Assert.NotNull(calls.Find("k1"));
        Assert.Null(interviews.KeptAside);
    }

    [Fact]
    public void ABrokenPageOfTheCallsIsNoticedByWhoeverUsesThem()
    {
        using (var store = Open())
        {
            for (var i = 0; i < 50; i++)
            {
                store.Append(Call($"k{i}") with { Request = new string('x', 5000) });
            }
        }
        using (var file = File.OpenWrite(DatabaseFile))
        {
            file.Seek(-40960, SeekOrigin.End);
            file.Write(new byte[32768]);
        }
        using var again = Open();
        Assert.NotNull(again.KeptAside);
        Assert.Empty(again.All());
    }

    [Fact]
    public void ALockedDatabaseIsSaidToBeInUse()
    {
        using var store = Open();
        using var other = Connect();
        other.Execute("BEGIN EXCLUSIVE");
        Assert.Contains("in use by another program", Assert.Throws<StorageException>(() => store.Append(Call("k1"))).Message, StringComparison.Ordinal);
    }

    private SqliteModelCallStore Open() => SqliteModelCallStore.Open(_folder.File("data"), TimeProvider.System);

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False;Default Timeout=1");
        connection.Open();
        return connection;
    }

    private static ModelCall Call(string? key) => new(key, ModelRole.Grader, "grade", "p1", "r1", "acme", "big-2026", """{"temperature":0.2}""",
        """[{"role":"user","text":"Why “this”?"}]""", "Because.", Fault: null, 1200, 800, 300, 0.01234567m,
        new DateTimeOffset(2026, 3, 4, 10, 0, 0, TimeSpan.FromHours(1)), TimeSpan.FromMilliseconds(1234.5));
}
