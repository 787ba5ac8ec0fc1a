using MockInterviewer.Core.Storage;

namespace MockInterviewer.Cli.Hosting;

/// <summary>The folder with everything that a person has done here. Only the person may read it.</summary>
internal sealed class DataFolder(string path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OwnerOnlyFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public string Path { get; } = path;

    public string Logs => System.IO.Path.Combine(Path, "logs");

    public string Reports => System.IO.Path.Combine(Path, "reports");

    public static DataFolder Of(DataOptions options) => new(options.Folder.Length > 0
        ? System.IO.Path.GetFullPath(options.Folder)
        : System.IO.Path.Combine(Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "MockInterviewer"));

    /// <param name="folder">This one, or one in it.</param>
    /// <exception cref="StorageException">The folder cannot be made.</exception>
    public string Create(string folder)
    {
        try
        {
            Make(folder);
            return folder;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The data folder {Path} cannot be written to: {e.Message} Choose another with --data.", e);
        }
    }

    /// <summary>Makes a folder that only its owner may read, unless it is there.</summary>
    public static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly);
        }
    }

    /// <summary>Writes a file that only its owner may read.</summary>
    public static void Write(string file, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnlyFile;
        }
        using var writer = new StreamWriter(file, options);
        writer.Write(text);
    }

    public static void MakePrivate(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, OwnerOnlyFile);
        }
    }
}
