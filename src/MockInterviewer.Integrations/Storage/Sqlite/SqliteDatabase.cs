using System.Globalization;
using Microsoft.Data.Sqlite;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Integrations.Storage.Sqlite;

/// <summary>
/// The one database file of a data folder: opened, checked, brought to the newest version. Every commit reaches the disk before
/// the call returns. A damaged file is moved aside, never deleted.
/// </summary>
internal sealed class SqliteDatabase : IDisposable
{
    public const string FileName = "mockinterviewer.db";
    private const int BusySeconds = 5;

    private readonly SqliteConnection _connection;

    static SqliteDatabase() => SQLitePCL.Batteries_V2.Init();

    private SqliteDatabase(string path, SqliteConnection connection, string? keptAside)
    {
        Path = path;
        KeptAside = keptAside;
        _connection = connection;
    }

    public string Path { get; }

    /// <summary>Where a damaged database was moved to when this one was opened, or null.</summary>
    public string? KeptAside { get; }

    /// <param name="tables">Those to be looked through for damage: what the caller will use. Thousands of recorded calls need not be read
    /// before an interview can begin.</param>
    /// <exception cref="StorageException">The folder or the file cannot be used.</exception>
    public static SqliteDatabase Open(string folder, TimeProvider time, IReadOnlyCollection<string> tables)
    {
        var path = System.IO.Path.Combine(folder, FileName);
        PrivateFiles.Ensure(path);
        try
        {
            return OpenOrMoveAside(path, time, tables);
        }
        catch (SqliteException e)
        {
            throw SqliteErrors.Explain(e, path);
        }
    }

    private static SqliteDatabase OpenOrMoveAside(string path, TimeProvider time, IReadOnlyCollection<string> tables)
    {
        try
        {
            return new SqliteDatabase(path, Connect(path, tables), keptAside: null);
        }
        catch (SqliteException e) when (SqliteErrors.IsDamage(e))
        {
            var aside = MoveAside(path, time);
            PrivateFiles.Ensure(path);
            return new SqliteDatabase(path, Connect(path, tables), aside);
        }
    }

    /// <summary>Runs work in one transaction; all of it is on disk afterwards, or none.</summary>
    public void Write(Action<SqliteConnection> work) => Guard(() =>
    {
        InTransaction(_connection, "BEGIN", work);
        return 0;
    });

    public T Read<T>(Func<SqliteConnection, T> work) => Guard(() => work(_connection));

    public void Dispose() => _connection.Dispose();

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw SqliteErrors.Explain(e, Path);
        }
    }

    private static SqliteConnection Connect(string path, IReadOnlyCollection<string> tables)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            DefaultTimeout = BusySeconds,
            // A pooled connection would keep a damaged file open while it is moved aside.
            Pooling = false,
        }.ToString());
        try
        {
            connection.Open();
            connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
            Check(connection, path, tables);
            Migrate(connection, path);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Check(SqliteConnection connection, string path, IReadOnlyCollection<string> tables)
    {
        var there = connection.Rows("SELECT name FROM sqlite_master WHERE type = 'table'", row => row.GetString(0));
        foreach (var table in tables.Intersect(there))
        {
            if (connection.Scalar<string>($"PRAGMA quick_check({table})") is { } answer && answer != "ok")
            {
                throw new SqliteException($"{path}: {answer}", errorCode: 11);
            }
        }
    }

    private static void Migrate(SqliteConnection connection, string path)
    {
        if (Version(connection) == Migrations.Newest)
        {
            return;
        }
        InTransaction(connection, "BEGIN IMMEDIATE", _ => RunScripts(connection, path));
    }

    private static void RunScripts(SqliteConnection connection, string path)
    {
        // Read again: another process may have migrated while this one waited for the lock.
        var version = Version(connection);
        if (version > Migrations.Newest)
        {
            throw new StorageException(
                $"The database {path} was made by a newer version of this program (format {version}, this one knows {Migrations.Newest}); update the program or choose another folder with --data.");
        }
        foreach (var script in Migrations.Scripts.Skip(version))
        {
            connection.Execute(script);
        }
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Migrations.Newest}"));
    }

    /// <summary>Not the library's transaction: after a full disk SQLite has rolled back by itself, and that one then fails on
    /// being disposed and hides what happened.</summary>
    private static void InTransaction(SqliteConnection connection, string begin, Action<SqliteConnection> work)
    {
        connection.Execute(begin);
        try
        {
            work(connection);
            connection.Execute("COMMIT");
        }
        catch when (IsOpen(connection))
        {
            connection.Execute("ROLLBACK");
            throw;
        }
    }

    private static bool IsOpen(SqliteConnection connection) => SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0;

    private static int Version(SqliteConnection connection) => (int)connection.Scalar<long>("PRAGMA user_version");

    private static string MoveAside(string path, TimeProvider time)
    {
        var aside = $"{path}.damaged-{time.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
        foreach (var ending in (string[])["", "-wal", "-shm"])
        {
            if (File.Exists(path + ending))
            {
                File.Move(path + ending, aside + ending, overwrite: false);
            }
        }
        return aside;
    }
}
