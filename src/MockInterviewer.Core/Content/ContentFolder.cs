using System.Collections.Immutable;

namespace MockInterviewer.Core.Content;

/// <summary>The folder that holds rubrics/ and prompts/; all paths given to it are relative and use forward slashes.</summary>
/// <param name="changed">Files that are taken to have these texts, whatever stands on the disk: by path. To look at a change before it is made.</param>
public sealed class ContentFolder(string root, IReadOnlyDictionary<string, string>? changed = null)
{
    private readonly IReadOnlyDictionary<string, string> _changed = changed ?? ImmutableDictionary<string, string>.Empty;

    public string Root { get; } = root;

    public string PathOf(string file) => Path.Combine(Root, file.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The YAML files directly in a folder, sorted, as relative paths.</summary>
    public IReadOnlyList<string> YamlFiles(string folder)
    {
        var path = PathOf(folder);
        var onDisk = Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.yaml").Select(f => $"{folder}/{Path.GetFileName(f)}") : [];
        return [.. onDisk.Union(_changed.Keys.Where(f => f.EndsWith(".yaml", StringComparison.Ordinal) && f[..Math.Max(0, f.LastIndexOf('/'))] == folder)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The names of the folders directly in a folder, sorted.</summary>
    public IReadOnlyList<string> Folders(string folder)
    {
        var path = PathOf(folder);
        var onDisk = Directory.Exists(path) ? Directory.EnumerateDirectories(path).Select(f => Path.GetFileName(f)) : [];
        return [.. onDisk.Union(_changed.Keys.Where(f => f.StartsWith(folder + "/", StringComparison.Ordinal)).Select(f => f[(folder.Length + 1)..])
            .Where(f => f.Contains('/', StringComparison.Ordinal)).Select(f => f[..f.IndexOf('/', StringComparison.Ordinal)])).Order(StringComparer.Ordinal)];
    }

    /// <summary>The same folder as it would be with these files too.</summary>
    public ContentFolder With(IEnumerable<KeyValuePair<string, string>> files) =>
        new(Root, _changed.ToImmutableDictionary().SetItems(files));

    /// <summary>A file's text, or null when there is none.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public string? TextOf(string file) =>
        _changed.TryGetValue(file, out var text) ? text : File.Exists(PathOf(file)) ? File.ReadAllText(PathOf(file)) : null;

    /// <summary>Reads one YAML file whose top is a mapping. A fault is recorded and null returned when it cannot be read.</summary>
    public ContentMap? Read(string file, ContentFaults faults)
    {
        try
        {
            return ContentMap.Parse(new ContentText(file, _changed.GetValueOrDefault(file) ?? File.ReadAllText(PathOf(file))), faults);
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
