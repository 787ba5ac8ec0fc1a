namespace MockInterviewer.Core.Content;

/// <summary>The folder that holds rubrics/ and prompts/; all paths given to it are relative and use forward slashes.</summary>
public sealed class ContentFolder(string root)
{
    public string Root { get; } = root;

    public string PathOf(string file) => Path.Combine(Root, file.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The YAML files directly in a folder, sorted, as relative paths.</summary>
    public IReadOnlyList<string> YamlFiles(string folder)
    {
        var path = PathOf(folder);
        return Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path, "*.yaml").Select(f => $"{folder}/{Path.GetFileName(f)}").Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>The names of the folders directly in a folder, sorted.</summary>
    public IReadOnlyList<string> Folders(string folder)
    {
        var path = PathOf(folder);
        return Directory.Exists(path)
            ? [.. Directory.EnumerateDirectories(path).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>Reads one YAML file whose top is a mapping. A fault is recorded and null returned when it cannot be read.</summary>
    public ContentMap? Read(string file, ContentFaults faults)
    {
        try
        {
            return ContentMap.Parse(new ContentText(file, File.ReadAllText(PathOf(file))), faults);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            faults.Add(file, 0, "", $"the file is missing; put it into {Root}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(file, 0, "", $"the file cannot be read: {e.Message}");
        }
        return null;
    }
}
