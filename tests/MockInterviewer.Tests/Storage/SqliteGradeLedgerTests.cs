using MockInterviewer.Core.Storage;
using MockInterviewer.Integrations.Storage.Sqlite;
using Xunit;

namespace MockInterviewer.Tests.Storage;

public sealed class SqliteGradeLedgerTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 10, 0, 0, TimeSpan.FromHours(1));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ARowIsThereInAnotherProcessAsItWas()
    {
        var (done, begun) = (Row("g1", LedgerState.NeedsReview, """{"id":"é"}"""), Row("g2", LedgerState.InFlight, record: null));
        using (var ledger = Open())
        {
            await ledger.PutAsync(done);
            await ledger.PutAsync(begun);
        }
        using var again = Open();
        Assert.Equal((done, begun, null), (again.Find("g1"), again.Find("g2"), again.Find("g3")));
    }

    [Fact]
    public async Task ARowTakesThePlaceOfTheOneWithItsKey()
    {
        using var ledger = Open();
        await ledger.PutAsync(Row("g1", LedgerState.InFlight, record: null));
        await ledger.PutAsync(Row("g1", LedgerState.Graded, "{}") with { Run = "r2" });
        Assert.Equal(Row("g1", LedgerState.Graded, "{}") with { Run = "r2" }, ledger.Find("g1"));
    }

    [Fact]
    public async Task WhatARunLeavesInFlightIsGivenBackAndNothingElseIs()
    {
        using var ledger = Open();
        await ledger.PutAsync(Row("left", LedgerState.InFlight, "{}"));
        await ledger.PutAsync(Row("done", LedgerState.Failed, "{}"));
        await ledger.PutAsync(Row("other", LedgerState.InFlight, "{}") with { Run = "r2" });
        await ledger.GiveBackAsync("r1");
        Assert.Equal(
            [LedgerState.Pending, LedgerState.Failed, LedgerState.InFlight],
            new[] { "left", "done", "other" }.Select(g => ledger.Find(g)!.State));
        Assert.Equal("{}", ledger.Find("left")!.Record);
    }

    [Fact]
    public async Task AContentIsKnownByWhateverGraderGradedIt()
    {
        using var ledger = Open();
        await ledger.PutAsync(Row("g1", LedgerState.InFlight, record: null));
        Assert.False(ledger.KnowsContent("c"));
        await ledger.PutAsync(Row("g2", LedgerState.Graded, "{}"));
        Assert.True(ledger.KnowsContent("c"));
        Assert.False(ledger.KnowsContent("d"));
    }

    private SqliteGradeLedger Open() => SqliteGradeLedger.Open(_folder.Path, TimeProvider.System);

    private static LedgerRow Row(string grading, LedgerState state, string? record) => new(new LedgerKey("c", grading), state, record, "r1", Now);
}
