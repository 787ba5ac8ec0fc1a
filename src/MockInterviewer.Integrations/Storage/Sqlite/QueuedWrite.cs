using Microsoft.Data.Sqlite;

namespace MockInterviewer.Integrations.Storage.Sqlite;

/// <summary>Something to be written, and somebody who waits for it.</summary>
internal sealed class QueuedWrite(Action<SqliteConnection> work)
{
    public Action<SqliteConnection> Work { get; } = work;

    /// <summary>Its writers go on on threads of their own: the next commit does not wait for what they do then.</summary>
    public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="fault">Null when it is on disk.</param>
    public void End(Exception? fault)
    {
        if (fault is null)
        {
            Done.SetResult();
        }
        else
        {
            Done.SetException(fault);
        }
    }
}
