using Microsoft.Data.Sqlite;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Integrations.Storage.Sqlite;

/// <summary>Says in a sentence what a database error means for the person at the keyboard.</summary>
internal static class SqliteErrors
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int Constraint = 19;
    private const int NotADatabase = 26;

    public static bool IsDamage(SqliteException error) => error.SqliteErrorCode is Corrupt or NotADatabase;

    public static StorageException Explain(SqliteException error, string path) => new(
        error.SqliteErrorCode switch
        {
            Busy or Locked => $"The database {path} is in use by another program; close it and try again.",
            ReadOnly or CannotOpen => $"The data folder {Path.GetDirectoryName(path)} cannot be written; make it writable or choose another with --data.",
            Full => $"The disk that holds {path} is full; make room or choose another folder with --data. What was saved before is safe.",
            InputOutput => $"The disk that holds {path} could not be read or written; check it or choose another folder with --data.",
            Constraint => "This interview goes on in another window; finish it there, or use --resume here after closing that one.",
            Corrupt or NotADatabase => $"The database {path} is damaged; start any command again: it is kept aside and a new one made.",
            _ => $"The database {path} could not be used ({error.SqliteErrorCode}); the log has the details.",
        },
        error);
}
