using Microsoft.Data.Sqlite;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Integrations.Storage.Sqlite;

/// <summary>
/// The data folder's database for many writers at once: what they want written while the disk is busy goes into one commit, so that it
/// waits for the disk once. Reading has a connection of its own and waits for no commit. Safe to use from several threads.
/// </summary>
public sealed class SharedDatabase : IDisposable
{
    /// <summary>A commit stays short enough that its first writer does not wait for thousands.</summary>
    private const int MostInOneCommit = 256;

    private readonly SqliteDatabase _writing;
    private readonly SqliteDatabase _reading;
    private readonly Lock _readLock = new();
    private readonly Lock _queueLock = new();
    private readonly Queue<QueuedWrite> _queue = new();
    private Task _writer = Task.CompletedTask;
    private bool _isWriting;

    private SharedDatabase(SqliteDatabase writing, SqliteDatabase reading) => (_writing, _reading) = (writing, reading);

    /// <summary>Where a damaged database was moved to when this one was opened, or null.</summary>
    public string? KeptAside => _writing.KeptAside;

    /// <summary>How often it has waited for the disk.</summary>
    internal int Commits { get; private set; }

    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, SqliteDatabase.FileName));

    /// <param name="folder">The data folder; made when it is missing, for its owner only.</param>
    /// <exception cref="StorageException">The database cannot be used; so with the other members.</exception>
    public static SharedDatabase Open(string folder, TimeProvider time)
    {
        // All tables: if one is damaged the whole file is moved aside, and nobody may have it open then.
        var writing = SqliteDatabase.Open(folder, time, ["interviews", "turns", "model_calls", "grade_ledger", "reviews", "provider_batches", "provider_requests"]);
        try
        {
            return new SharedDatabase(writing, SqliteDatabase.Open(folder, time, []));
        }
        catch
        {
            writing.Dispose();
            throw;
        }
    }

    /// <summary>What is handed in is done in the order of the calls, and is on disk when the task ends. Where one of a commit cannot be
    /// written, none of it is, and all its writers learn why.</summary>
    internal Task WriteAsync(Action<SqliteConnection> work)
    {
        var write = new QueuedWrite(work);
        lock (_queueLock)
        {
            _queue.Enqueue(write);
            if (!_isWriting)
            {
                _isWriting = true;
                _writer = Task.Run(WriteQueued);
            }
        }
        return write.Done.Task;
    }

    internal T Read<T>(Func<SqliteConnection, T> work)
    {
        lock (_readLock)
        {
            return _reading.Read(work);
        }
    }

    /// <summary>What was handed in before is written first.</summary>
    public void Dispose()
    {
        Task writer;
        lock (_queueLock)
        {
            writer = _writer;
        }
        writer.Wait();
        _writing.Dispose();
        lock (_readLock)
        {
            _reading.Dispose();
        }
    }

    private void WriteQueued()
    {
        while (Take() is { Count: > 0 } together)
        {
            var fault = Commit(together);
            foreach (var write in together)
            {
                write.End(fault);
            }
        }
    }

    private List<QueuedWrite> Take()
    {
        var taken = new List<QueuedWrite>();
        lock (_queueLock)
        {
            while (taken.Count < MostInOneCommit && _queue.TryDequeue(out var write))
            {
                taken.Add(write);
            }
            _isWriting = taken.Count > 0;
        }
        return taken;
    }

    private Exception? Commit(List<QueuedWrite> together)
    {
        try
        {
            _writing.Write(db => together.ForEach(w => w.Work(db)));
            Commits++;
            return null;
        }
        catch (Exception e)
        {
            // Not lost: every writer that waits gets it.
            return e;
        }
    }
}
