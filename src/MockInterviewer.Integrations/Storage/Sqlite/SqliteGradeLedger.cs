using Microsoft.Data.Sqlite;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Integrations.Storage.Sqlite;

/// <summary>The ledger of gradings in the data folder's SQLite file. Safe to use from several threads.</summary>
public sealed class SqliteGradeLedger(SharedDatabase database) : IGradeLedger, IDisposable
{
    private const string Columns = "content_key, grading_key, state, record, run, changed_at";

    /// <inheritdoc cref="SharedDatabase.Open"/>
    public static SqliteGradeLedger Open(string folder, TimeProvider time) => new(SharedDatabase.Open(folder, time));

    public LedgerRow? Find(string grading) => database.Read(db => db.Rows(
        $"SELECT {Columns} FROM grade_ledger WHERE grading_key = $key", Read, ("$key", grading)).SingleOrDefault());

    public bool KnowsContent(string content) => database.Read(db => db.Scalar<long>(
        "SELECT EXISTS (SELECT 1 FROM grade_ledger WHERE content_key = $key AND record IS NOT NULL)", ("$key", content))) != 0;

    public Task PutAsync(LedgerRow row) => database.WriteAsync(db => db.Execute(
        $"""
        INSERT INTO grade_ledger ({Columns}) VALUES ($content, $grading, $state, $record, $run, $changed)
        ON CONFLICT (grading_key) DO UPDATE SET state = $state, record = $record, run = $run, changed_at = $changed
        """,
        ("$content", row.Key.Content), ("$grading", row.Key.Grading), ("$state", row.State.ToString()), ("$record", row.Record),
        ("$run", row.Run), ("$changed", TurnRows.Write(row.ChangedAt))));

    public Task GiveBackAsync(string run) => database.WriteAsync(db => db.Execute(
        "UPDATE grade_ledger SET state = $pending WHERE run = $run AND state = 'InFlight'",
        ("$pending", nameof(LedgerState.Pending)), ("$run", run)));

    public void Dispose() => database.Dispose();

    private static LedgerRow Read(SqliteDataReader row) => new(
        new LedgerKey(row.GetString(0), row.GetString(1)), Enum.Parse<LedgerState>(row.GetString(2)), row.IsDBNull(3) ? null : row.GetString(3),
        row.GetString(4), TurnRows.ReadTime(row.GetString(5)));
}
