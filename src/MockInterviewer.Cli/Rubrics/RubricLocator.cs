using System.Globalization;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Revisions;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Cli.Rubrics;

/// <summary>
/// Finds what a command line names: a rubric by its id, an older version of it (<c>id@2</c>), the one of another content folder
/// (<c>id@folder</c>), a rubric file wherever it lies, or all of a content folder.
/// </summary>
internal sealed class RubricLocator(ContentFolder content, RubricLibrary library)
{
    /// <summary>Below rubrics/: what a newer version has replaced, as company/round.v1.yaml.</summary>
    private const string History = "history";

    /// <exception cref="UsageException">It names nothing; likewise <see cref="UnknownNameException"/>.</exception>
    /// <exception cref="InvalidContentException">What it names is faulty.</exception>
    public RubricSet Find(string name)
    {
        if (Directory.Exists(name))
        {
            return RubricSet.Of(name, new RubricLibrary(FolderAt(name)).LoadAll());
        }
        if (File.Exists(name) || name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase))
        {
            return RubricSet.Of(name, OfFile(name));
        }
        var (id, at) = name.LastIndexOf('@') is > 0 and var mark ? (name[..mark], name[(mark + 1)..]) : (name, null);
        return RubricSet.Of(name, at is null ? Load(library, id)
            : int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? OfVersion(id, version)
            : Load(new RubricLibrary(FolderAt(at)), id));
    }

    /// <summary>Where a rubric stands in a content folder.</summary>
    public static string FileOf(string id) => $"{RubricLibrary.Folder}/{id}.yaml";

    private static Rubric Load(RubricLibrary library, string id)
    {
        var parts = id.Split('/');
        return parts.Length == 2 ? library.Load(RubricNames.Tidy(parts[0]), RubricNames.Tidy(parts[1]))
            : throw new UsageException($"'{id}' names no rubric: write company/round, company/round@VERSION, company/round@FOLDER, a rubric's .yaml file, or a folder that holds rubrics/.");
    }

    private static ContentFolder FolderAt(string path) =>
        Directory.Exists(Path.Combine(path, RubricLibrary.Folder)) ? new ContentFolder(Path.GetFullPath(path))
            : throw new UsageException($"{path} is no content folder: there is no folder {RubricLibrary.Folder}/ in it.");

    private Rubric OfVersion(string id, int version)
    {
        var present = Load(library, id);
        if (present.Version == version)
        {
            return present;
        }
        var file = content.PathOf(string.Create(CultureInfo.InvariantCulture, $"{RubricLibrary.Folder}/{History}/{present.Id}.v{version}.yaml"));
        return File.Exists(file) ? OfFile(file)
            : throw new UsageException($"{present.Id} is at version {present.Version}, and {file} does not exist; older versions lie there once a newer one has replaced them.");
    }

    /// <summary>Read as if it stood in its place, with the common parts and signals of the folder that it lies in, or else of the one in use.</summary>
    private Rubric OfFile(string path)
    {
        var text = TextOf(path);
        var id = IdIn(path, text);
        var file = FileOf(id);
        try
        {
            return Load(new RubricLibrary((ContentOf(path) ?? content).With([new(file, text)])), id);
        }
        catch (InvalidContentException e)
        {
            throw new InvalidContentException(e.Faults.Select(f => f.File == file ? f with { File = path } : f));
        }
    }

    private static string TextOf(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"There is no file {path}.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be read; check its permissions.", e);
        }
    }

    private static string IdIn(string path, string text)
    {
        var faults = new ContentFaults();
        var id = ContentMap.Parse(new ContentText(path, text), faults)?.ReadText("id") ?? "";
        faults.ThrowIfAny();
        return id.Split('/') is [var company, var round] && ContentWords.IsId(company) && ContentWords.IsId(round) ? id
            : throw new UsageException($"{path} is no rubric: its id '{TerminalText.OneLine(id)}' should read company/round.");
    }

    private static ContentFolder? ContentOf(string path)
    {
        for (var folder = Directory.GetParent(Path.GetFullPath(path)); folder is not null; folder = folder.Parent)
        {
            if (folder.Name == RubricLibrary.Folder && File.Exists(Path.Combine(folder.FullName, "companies.yaml")))
            {
                return new ContentFolder(folder.Parent!.FullName);
            }
        }
        return null;
    }
}
