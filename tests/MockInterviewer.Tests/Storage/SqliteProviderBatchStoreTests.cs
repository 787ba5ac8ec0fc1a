using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Storage;
using MockInterviewer.Integrations.Storage.Sqlite;
using Xunit;

namespace MockInterviewer.Tests.Storage;

public sealed class SqliteProviderBatchStoreTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 10, 0, 0, TimeSpan.FromHours(1));
    private static readonly ProviderAccount Account = new("openai", "https://api.openai.com/v1", "m");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AReplyThatTwoProcessesFetchAtTheSameTimeIsOnRecordOnce()
    {
        using var one = Open();
        using var other = Open();
        await BeginAsync(one, "t1", "k1");
        await Task.WhenAll(new SqliteProviderBatchStore(one).RecordAsync("t1", Call("k1")), new SqliteProviderBatchStore(other).RecordAsync("t1", Call("k1")));
        Assert.Equal("k1", Assert.Single(new SqliteModelCallStore(one).All()).Key);
        Assert.False(new SqliteProviderBatchStore(other).Waits("k1"));
    }

    [Fact]
    public async Task AReplyOfAnEarlierBatchDoesNotEndTheWaitingInTheNextOne()
    {
        using var database = Open();
        var store = new SqliteProviderBatchStore(database);
        await BeginAsync(database, "t1", "k1");
        await store.CloseAsync("t1");
        await BeginAsync(database, "t2", "k1");
        await store.RecordAsync("t1", Call("k1"));
        Assert.True(store.Waits("k1"));
        Assert.Empty(new SqliteModelCallStore(database).All());
    }

    private SharedDatabase Open() => SharedDatabase.Open(_folder.File("data"), TimeProvider.System);

    private static async Task BeginAsync(SharedDatabase database, string token, string key)
    {
        var store = new SqliteProviderBatchStore(database);
        await store.BeginAsync(new ProviderBatch(token, "batch_1", Account, 0, Now));
        await store.AddAsync(token, [Call(key) with { Reply = null }]);
    }

    private static ModelCall Call(string key) => new(key, ModelRole.Grader, "grade", "p", "r", "openai", "m", "{}", "[]", "{}", null, 10, 0, 5, 0.1m, Now, TimeSpan.Zero);
}
