using System.Diagnostics;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Integrations.Results;

/// <summary>Opens files that another process may have to itself for a moment.</summary>
internal static class PatientFile
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <param name="patience">How long it is waited for.</param>
    /// <exception cref="StorageException">Another process has kept it open.</exception>
    /// <exception cref="IOException">It cannot be opened for another reason.</exception>
    public static FileStream Open(string path, FileMode mode, FileAccess access, FileShare share, TimeSpan patience)
    {
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path, mode, access, share);
            }
            catch (IOException e) when (FolderLock.IsInUse(e))
            {
                if (Stopwatch.GetElapsedTime(start) >= patience)
                {
                    throw new StorageException($"Another program has {path} open; close it there and try again.", e);
                }
                Thread.Sleep(Pause);
            }
        }
    }
}
