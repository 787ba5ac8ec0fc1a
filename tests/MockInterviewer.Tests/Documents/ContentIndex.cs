using System.Collections.Immutable;
using System.Globalization;
using MockInterviewer.Core.Documents;
using YamlDotNet.RepresentationModel;

namespace MockInterviewer.Tests.Documents;

/// <summary>
/// Every criterion, check, principle, red flag, question and technology as its file has it. Read from the YAML and not
/// through the program, so that an entry which no rubric includes is seen too.
/// </summary>
internal static class ContentIndex
{
    private static readonly string[] Citing = ["criteria", "checks", "principles", "red_flags", "questions", "technologies"];

    public static IReadOnlyList<ContentEntry> Read(string repository) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(repository, "rubrics"), "*.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).SelectMany(f => ReadFile(repository, f)),
    ];

    public static YamlDocument ReadYaml(string path)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(path)));
        return stream.Documents[0];
    }

    private static IEnumerable<ContentEntry> ReadFile(string repository, string path)
    {
        var file = Path.GetRelativePath(repository, path).Replace('\\', '/');
        var name = file["rubrics/".Length..^".yaml".Length];
        var prefix = name.StartsWith("questions/", StringComparison.Ordinal) ? "" : name + "#";
        return ReadEntries(file, prefix, (YamlMappingNode)ReadYaml(path).RootNode);
    }

    private static IEnumerable<ContentEntry> ReadEntries(string file, string prefix, YamlMappingNode parent)
    {
        foreach (var kind in Citing)
        {
            foreach (var map in MapsUnder(parent, kind))
            {
                // An included criterion may have further checks here; it cites where it is written.
                var own = Text(map, "id") ?? Text(map, "name");
                var id = own ?? Text(map, "include")?.Split('#')[^1] ?? "";
                if (own is not null)
                {
                    yield return new ContentEntry(prefix + id, $"{file}:{map.Start.Line}", CitationsOf(map));
                }
                // A principle's checks are called criterion.check like all others.
                foreach (var entry in ReadEntries(file, kind == "principles" ? prefix : $"{prefix}{id}.", map))
                {
                    yield return entry;
                }
            }
        }
    }

    private static ImmutableArray<Citation> CitationsOf(YamlMappingNode map) =>
    [
        .. MapsUnder(map, "cite").Select(cite => (Document: Text(cite, "document")!, Lines: Text(cite, "lines")!.Split('-')))
            .Select(c => new Citation(c.Document, Number(c.Lines[0]), Number(c.Lines[^1]))),
    ];

    private static IEnumerable<YamlMappingNode> MapsUnder(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(key, out var node) && node is YamlSequenceNode list ? list.OfType<YamlMappingNode>() : [];

    private static string? Text(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(key, out var node) ? (node as YamlScalarNode)?.Value : null;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
