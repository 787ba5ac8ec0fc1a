using MockInterviewer.Core.Storage;
using MockInterviewer.Integrations.Storage.Sqlite;
using Xunit;

namespace MockInterviewer.Tests.Storage;

public sealed class SharedDatabaseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SharedDatabase _database;

    public SharedDatabaseTests()
    {
        _database = Open();
        _database.WriteAsync(db => db.Execute("CREATE TABLE numbers (number INTEGER NOT NULL PRIMARY KEY)")).GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task WhatIsWantedWhileTheDiskIsBusyGoesIntoOneCommit()
    {
        var before = _database.Commits;
        using var busy = new ManualResetEventSlim();
        var first = _database.WriteAsync(_ => busy.Wait(TestContext.Current.CancellationToken));
        var others = Enumerable.Range(0, 100).Select(WriteAsync).ToList();
        busy.Set();
        await Task.WhenAll([first, .. others]);
        Assert.InRange(_database.Commits - before, 1, 2);
        Assert.Equal(100, Count(_database));
    }

    [Fact]
    public async Task WhateverHasReturnedIsOnDisk()
    {
        await Task.WhenAll(Enumerable.Range(0, 500).Select(async number =>
        {
            await Task.Yield();
            await WriteAsync(number);
            Assert.Equal(1, _database.Read(db => db.Scalar<long>("SELECT COUNT(*) FROM numbers WHERE number = $number", ("$number", number))));
        }));
        using var other = Open();
        Assert.Equal(500, Count(other));
    }

    [Fact]
    public async Task WhoeverCannotBeWrittenIsToldAndTheNextAreWritten()
    {
        await WriteAsync(1);
        await Assert.ThrowsAsync<StorageException>(() => WriteAsync(1));
        await WriteAsync(2);
        Assert.Equal(2, Count(_database));
    }

    [Fact]
    public async Task NobodyWhoReadsWaitsForACommit()
    {
        using var busy = new ManualResetEventSlim();
        var writing = _database.WriteAsync(_ => busy.Wait(TestContext.Current.CancellationToken));
        Assert.Equal(0, Count(_database));
        busy.Set();
        await writing;
    }

    [Fact]
    public void WhatWasHandedInIsWrittenBeforeTheEnd()
    {
        for (var number = 0; number < 1000; number++)
        {
            _ = WriteAsync(number);
        }
        _database.Dispose();
        using var again = Open();
        Assert.Equal(1000, Count(again));
    }

    private SharedDatabase Open() => SharedDatabase.Open(_folder.Path, TimeProvider.System);

    private Task WriteAsync(int number) => _database.WriteAsync(db => db.Execute("INSERT INTO numbers VALUES ($number)", ("$number", number)));

    private static long Count(SharedDatabase database) => database.Read(db => db.Scalar<long>("SELECT COUNT(*) FROM numbers"));
}
