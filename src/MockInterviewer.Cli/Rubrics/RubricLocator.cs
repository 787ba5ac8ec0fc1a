using System.Globalization;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Drafting;
using MockInterviewer.Core.Revisions;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Cli.Rubrics;

/// <summary>
/// Finds what a command line names: a rubric by its id, an older version of it (<c>id@2</c>), the one of another content folder
/// (<c>id@folder</c>), a draft (<c>drafts/id</c>), a rubric file wherever it lies, or all of a content folder. It serves commands that
/// compare and check; what grades for good asks the <see cref="RubricLibrary"/>, which knows no drafts.
/// </summary>
internal sealed class RubricLocator(ContentFolder content, RubricLibrary library)
{
    /// <summary>What can be written, for help and faults.</summary>
    public const string Names = "company/round, company/round@VERSION, company/round@FOLDER, drafts/company/round, a rubric's .yaml file, or a folder that holds rubrics/";

    /// <summary>Before company/round it names the draft.</summary>
    public const string DraftPrefix = RubricLibrary.Drafts + "/";

    /// <exception cref="UsageException">It names nothing; likewise <see cref="UnknownNameException"/>.</exception>
    /// <exception cref="InvalidContentException">What it names is faulty.</exception>
    public LocatedRubrics Find(string name)
    {
        if (Directory.Exists(name))
        {
            var folder = FolderAt(name);
            return LocatedRubrics.In(folder, RubricSet.Of(name, new RubricLibrary(folder).LoadAll()));
        }
        if (File.Exists(name) || name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase))
        {
            return OfFile(name, name);
        }
        var (id, at) = name.LastIndexOf('@') is > 0 and var mark ? (name[..mark], name[(mark + 1)..]) : (name, null);
        return at is null ? InFolder(content, id, name)
            : int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? OfVersion(id, version, name)
            : InFolder(FolderAt(at), id, name);
    }

    private LocatedRubrics InFolder(ContentFolder folder, string id, string name) =>
        id.StartsWith(DraftPrefix, StringComparison.Ordinal) ? OfDraft(folder, id[DraftPrefix.Length..], name)
            : LocatedRubrics.In(folder, RubricSet.Of(name, Load(folder == content ? library : new RubricLibrary(folder), id)));

    private static LocatedRubrics OfDraft(ContentFolder folder, string id, string name)
    {
        var (company, round) = PartsOf(id);
        var approval = new DraftApproval(folder);
        if (!approval.Drafts().Contains($"{company}/{round}"))
        {
            throw new UnknownNameException("draft", id, approval.Drafts());
        }
        var approved = approval.Prepare(company, round);
        return new LocatedRubrics(RubricSet.Of(name, approved.Rubric), folder.With(approved.Files), IsDraft: true, approved.Places.Of);
    }

    private static Rubric Load(RubricLibrary library, string id)
    {
        var (company, round) = PartsOf(id);
        return library.Load(company, round);
    }

    private static (string Company, string Round) PartsOf(string id) =>
        id.Split('/') is [var company, var round] ? (RubricNames.Tidy(company), RubricNames.Tidy(round)) : throw new UsageException($"'{id}' names no rubric: write {Names}.");

    private static ContentFolder FolderAt(string path) =>
        Directory.Exists(Path.Combine(path, RubricLibrary.Folder)) ? new ContentFolder(Path.GetFullPath(path))
            : throw new UsageException($"{path} is no content folder: there is no folder {RubricLibrary.Folder}/ in it.");

    private LocatedRubrics OfVersion(string id, int version, string name)
    {
        var present = Load(library, id);
        if (present.Version == version)
        {
            return LocatedRubrics.In(content, RubricSet.Of(name, present));
        }
        var file = content.PathOf(RubricLibrary.HistoryOf(present.Id, version));
        return File.Exists(file) ? OfFile(file, name)
            : throw new UsageException($"{present.Id} is at version {present.Version}, and {file} does not exist; older versions lie there once a newer one has replaced them.");
    }

    /// <summary>Read as if it stood in its place, with the common parts and signals of the folder that it lies in, or else of the one in use.</summary>
    private LocatedRubrics OfFile(string path, string name)
    {
        var text = TextOf(path);
        var id = IdIn(path, text);
        var folder = ContentOf(path);
        var draft = folder?.PathOf(DraftFiles.Rubric(id.Split('/')[0], id.Split('/')[1]));
        if (draft == Path.GetFullPath(path))
        {
            return OfDraft(folder!, id, name);
        }
        var file = RubricLibrary.FileOf(id);
        var inPlace = (folder ?? content).With([new(file, text)]);
        try
        {
            return new LocatedRubrics(RubricSet.Of(name, Load(new RubricLibrary(inPlace), id)), inPlace, IsDraft: false, place => place.File == file ? place with { File = path } : place);
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
