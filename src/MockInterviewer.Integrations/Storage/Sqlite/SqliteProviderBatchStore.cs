using Microsoft.Data.Sqlite;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Integrations.Storage.Sqlite;

/// <summary>What waits at providers, in the data folder's SQLite file. Safe to use from several threads.</summary>
public sealed class SqliteProviderBatchStore(SharedDatabase database) : IProviderBatchStore
{
    public IReadOnlyList<ProviderBatch> Open(ProviderAccount account) => database.Read(db => db.Rows(
        """
        SELECT token, batch_id, begun_at, (SELECT COUNT(*) FROM provider_requests r WHERE r.token = b.token)
        FROM provider_batches b WHERE provider = $provider AND address = $address AND model = $model ORDER BY id
        """,
        row => new ProviderBatch(row.GetString(0), Text(row, 1), account, row.GetInt32(3), TurnRows.ReadTime(row.GetString(2))),
        ("$provider", account.Provider), ("$address", account.Address), ("$model", account.Model)));

    public bool Waits(string key) => database.Read(db =>
        db.Scalar<long>("SELECT EXISTS (SELECT 1 FROM provider_requests WHERE call_key = $key)", ("$key", key))) != 0;

    public ModelCall? Find(string token, string key) => database.Read(db => db.Rows(
        """
        SELECT call_key, role, prompt, prompt_hash, rubric_hash, provider, model, settings, request, begun_at, r.account
        FROM provider_requests r JOIN provider_batches b ON b.token = r.token WHERE r.call_key = $key AND r.token = $token
        """,
        Read, ("$key", key), ("$token", token)).SingleOrDefault());

    public Task BeginAsync(ProviderBatch batch) => database.WriteAsync(db => db.Execute(
        "INSERT INTO provider_batches (token, batch_id, provider, address, model, begun_at) VALUES ($token, $id, $provider, $address, $model, $begun)",
        ("$token", batch.Token), ("$id", batch.Id), ("$provider", batch.Account.Provider), ("$address", batch.Account.Address),
        ("$model", batch.Account.Model), ("$begun", TurnRows.Write(batch.BegunAt))));

    public Task AddAsync(string token, IReadOnlyList<ModelCall> calls) => database.WriteAsync(db =>
    {
        foreach (var call in calls)
        {
            db.Execute(
                """
                INSERT INTO provider_requests (call_key, token, role, prompt, prompt_hash, rubric_hash, settings, request, account)
                VALUES ($key, $token, $role, $prompt, $promptHash, $rubricHash, $settings, $request, $account)
                """,
                ("$key", call.Key), ("$token", token), ("$role", call.Role.ToString()), ("$prompt", call.Prompt), ("$promptHash", call.PromptHash),
                ("$rubricHash", call.RubricHash), ("$settings", call.Settings), ("$request", call.Request),
                ("$account", call.Account));
        }
    });

    public Task SetIdAsync(string token, string id) => database.WriteAsync(db =>
        db.Execute("UPDATE provider_batches SET batch_id = $id WHERE token = $token", ("$id", id), ("$token", token)));

    public Task RecordAsync(string token, ModelCall call) => database.WriteAsync(db =>
    {
        // In this order: who takes the row away has the reply to himself, also of several processes.
        if (db.Execute("DELETE FROM provider_requests WHERE call_key = $key AND token = $token", ("$key", call.Key), ("$token", token)) > 0)
        {
            ModelCallRows.Insert(db, call);
        }
    });

    public Task CloseAsync(string token) => database.WriteAsync(db =>
    {
        db.Execute("DELETE FROM provider_requests WHERE token = $token", ("$token", token));
        db.Execute("DELETE FROM provider_batches WHERE token = $token", ("$token", token));
    });

    private static ModelCall Read(SqliteDataReader row) => new(
        row.GetString(0), Enum.Parse<ModelRole>(row.GetString(1)), row.GetString(2), row.GetString(3), Text(row, 4), row.GetString(5), row.GetString(6),
        row.GetString(7), row.GetString(8), Reply: null, Fault: null, 0, 0, 0, CostUsd: null, TurnRows.ReadTime(row.GetString(9)), TimeSpan.Zero)
    {
        Account = Text(row, 10),
    };

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
