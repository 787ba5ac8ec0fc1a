using MockInterviewer.Core.Storage;

namespace MockInterviewer.Integrations.Results;

/// <summary>Keeps a second run out of a folder. The system holds the lock for this process and lets it go with it, however it ends.</summary>
internal sealed class FolderLock : IDisposable
{
    private const string Name = ".lock";

    private readonly FileStream _file;

    /// <exception cref="StorageException">Another run is at work in the folder.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public FolderLock(string folder)
    {
        try
        {
            _file = new FileStream(Path.Combine(folder, Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        }
        catch (IOException e) when (IsInUse(e))
        {
            throw new StorageException($"Another run is writing its results to {folder}; wait for its end, or choose another folder with --out.", e);
        }
    }

    public void Dispose() => _file.Dispose();

    /// <summary>Windows says sharing or lock violation, Linux and macOS that they would have to wait.</summary>
    public static bool IsInUse(IOException error) => error.HResult is unchecked((int)0x80070020) or unchecked((int)0x80070021) or 11 or 35;
}
