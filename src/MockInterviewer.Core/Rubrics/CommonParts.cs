using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Rubrics;

/// <summary>The criteria and red flags of rubrics/common, found by their include name (<c>common/file#id</c>). A file is read once;
/// its faults are those of every rubric that includes something of it.</summary>
internal sealed class CommonParts(ContentFolder folder, CriterionReader criteria, RedFlagReader redFlags)
{
    private const string Folder = "common/";

    private readonly Dictionary<string, ContentPart<CommonFile>> _files = new(StringComparer.Ordinal);

    public Criterion? FindCriterion(ContentMap at) =>
        Locate(at) is var (file, id) ? Found(at, file, file.Criteria.Find(c => c.Id == id), "criterion", file.Criteria.Select(c => c.Id)) : null;

    public RedFlag? FindRedFlag(ContentMap at) =>
        Locate(at) is var (file, id) ? Found(at, file, file.RedFlags.Find(f => f.Id == id), "red flag", file.RedFlags.Select(f => f.Id)) : null;

    /// <summary>The files that were read for the includes so far, sorted.</summary>
    public IEnumerable<ContentText> TextsOf(IEnumerable<string> includes) =>
        includes.Select(PathOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(path => _files.GetValueOrDefault(path)?.Value.Text).OfType<ContentText>();

    /// <param name="file">Of rubrics/common, without ending.</param>
    public ContentPart<IReadOnlyList<RedFlag>> RedFlagsOf(string file)
    {
        var part = Open($"rubrics/{Folder}{file}.yaml");
        return new ContentPart<IReadOnlyList<RedFlag>>(part.Value.RedFlags, part.Faults);
    }

    public void ReadAll(ContentFaults faults)
    {
        foreach (var file in folder.YamlFiles("rubrics/common"))
        {
            faults.AddAll(Open(file).Faults);
        }
    }

    private static T? Found<T>(ContentMap at, CommonFile file, T? part, string kind, IEnumerable<string> known) where T : class
    {
        if (part is null && file.Text is not null)
        {
            at.Fault("include", $"there is no such {kind}; that file has: {string.Join(", ", known)}");
        }
        return part;
    }

    private (CommonFile File, string Id)? Locate(ContentMap at)
    {
        var include = at.ReadText("include");
        var parts = include.Split('#');
        if (parts.Length != 2 || !parts[0].StartsWith(Folder, StringComparison.Ordinal) || !ContentWords.IsId(parts[0][Folder.Length..]))
        {
            at.Fault("include", $"'{include}' must read common/<file>#<id>");
            return null;
        }
        var part = Open(PathOf(include));
        at.AddFaultsOf(part.Faults);
        return (part.Value, parts[1]);
    }

    private static string PathOf(string include) => $"rubrics/{include.Split('#')[0]}.yaml";

    private ContentPart<CommonFile> Open(string path)
    {
        if (!_files.TryGetValue(path, out var part))
        {
            var faults = new ContentFaults();
            part = new ContentPart<CommonFile>(Read(path, faults), faults);
            _files.Add(path, part);
        }
        return part;
    }

    private CommonFile Read(string path, ContentFaults faults)
    {
        if (folder.Read(path, faults) is not { } map)
        {
            return new CommonFile(null, [], []);
        }
        var file = new CommonFile(map.Source,
            [.. map.ReadMaps("criteria").Select(c => criteria.Read(c, weighted: false))], [.. map.ReadMaps("red_flags").Select(redFlags.Read)]);
        map.Close();
        map.FaultTwice("criteria", file.Criteria.Select(c => c.Id));
        map.FaultTwice("red_flags", file.RedFlags.Select(f => f.Id));
        return file;
    }

    /// <param name="Text">Null when the file could not be read.</param>
    private sealed record CommonFile(ContentText? Text, List<Criterion> Criteria, List<RedFlag> RedFlags);
}
