namespace MockInterviewer.Tests;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mockinterviewer-test-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        var path = File(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    /// <summary>A copy of the program's content, to be spoilt by a test.</summary>
    public TemporaryFolder WithContent()
    {
        foreach (var folder in (string[])["rubrics", "prompts"])
        {
            var from = System.IO.Path.Combine(AppContext.BaseDirectory, folder);
            foreach (var file in Directory.EnumerateFiles(from, "*.yaml", SearchOption.AllDirectories))
            {
                Write(System.IO.Path.Combine(folder, System.IO.Path.GetRelativePath(from, file)), System.IO.File.ReadAllText(file));
            }
        }
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
