using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Integrations.Storage.Sqlite;

/// <summary>Calls of models in the data folder's SQLite file, over a connection of their own. Safe to use from several threads.</summary>
public sealed class SqliteModelCallStore : IModelCallStore, IDisposable
{
    private readonly SqliteDatabase _database;
    private readonly Lock _lock = new();

    private SqliteModelCallStore(SqliteDatabase database) => _database = database;

    /// <summary>Where a damaged database was moved to when the store was opened, or null.</summary>
    public string? KeptAside => _database.KeptAside;

    /// <param name="folder">The data folder; made when it is missing, for its owner only.</param>
    /// <exception cref="StorageException">The database cannot be used.</exception>
    public static SqliteModelCallStore Open(string folder, TimeProvider time) =>
        new(SqliteDatabase.Open(folder, time, ["interviews", "turns", "model_calls"]));

    public void Append(ModelCall call)
    {
        lock (_lock)
        {
            _database.Write(db => ModelCallRows.Insert(db, call));
        }
    }

    public ModelCall? Find(string key)
    {
        lock (_lock)
        {
            return _database.Read(db => ModelCallRows.Find(db, key));
        }
    }

    /// <summary>Every call, the oldest first.</summary>
    public IReadOnlyList<ModelCall> All()
    {
        lock (_lock)
        {
            return _database.Read(ModelCallRows.All);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _database.Dispose();
        }
    }
}
