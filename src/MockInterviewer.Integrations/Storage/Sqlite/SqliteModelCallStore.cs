using MockInterviewer.Core.ModelCalls;

namespace MockInterviewer.Integrations.Storage.Sqlite;

/// <summary>Calls of models in the data folder's SQLite file. Safe to use from several threads.</summary>
public sealed class SqliteModelCallStore(SharedDatabase database) : IModelCallStore, IDisposable
{
    /// <inheritdoc cref="SharedDatabase.KeptAside"/>
    public string? KeptAside => database.KeptAside;

    /// <inheritdoc cref="SharedDatabase.Open"/>
    public static SqliteModelCallStore Open(string folder, TimeProvider time) => new(SharedDatabase.Open(folder, time));

    public void Append(ModelCall call) => AppendAsync(call).GetAwaiter().GetResult();

    public Task AppendAsync(ModelCall call) => database.WriteAsync(db => ModelCallRows.Insert(db, call));

    public ModelCall? Find(string key) => database.Read(db => ModelCallRows.Find(db, key));

    public CallAverages? Average(string provider, string model, string promptHash) =>
        database.Read(db => ModelCallRows.Average(db, provider, model, promptHash));

    public RunCost SpentOn(string account) => database.Read(db => ModelCallRows.SpentOn(db, account));

    /// <summary>Every call, the oldest first.</summary>
    public IReadOnlyList<ModelCall> All() => database.Read(ModelCallRows.All);

    public void Dispose() => database.Dispose();
}
