using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace MockInterviewer.Core.Drafting;

/// <summary>An entry of a YAML file's list, as text, so that remarks and layout go where the entry goes.</summary>
/// <param name="Line">1-based, of its first line.</param>
/// <param name="Lines">Without line ends, as deep as they stand in the file.</param>
internal sealed partial record YamlEntry(string Id, int Line, ImmutableArray<string> Lines)
{
    /// <summary>Behind the id of an entry that a machine wrote, before the hash of what it wrote.</summary>
    private const string Mark = " # as drafted ";

    private const int HashBytes = 4;

    /// <summary>Whether nobody has changed it since a machine wrote it.</summary>
    public bool IsAsDrafted => Lines[0].TrimEnd().EndsWith(Mark + Hash, StringComparison.Ordinal);

    /// <summary>How far it is indented.</summary>
    public int Depth => Indent(Lines[0]);

    /// <summary>Without the mark, however deep it stands.</summary>
    private string Content => string.Join('\n', Lines.Select(l => l.TrimEnd()).Select((l, i) => i == 0 ? Marked().Replace(l, "") : l).Select(FromDepth));

    private string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Content))[..HashBytes]);

    /// <summary>The entries that begin with their id; one that does not is left to the reader, who names the fault if it is one.</summary>
    public static ImmutableArray<YamlEntry> In(string yaml)
    {
        string[] lines = [.. yaml.Split('\n').Select(l => l.TrimEnd('\r'))];
        var starts = Enumerable.Range(0, lines.Length).Select(i => (At: i, Match: First().Match(lines[i]))).Where(s => s.Match.Success).ToList();
        return [.. starts.Where(s => Indent(lines[s.At]) == Indent(lines[starts[0].At]))
            .Select(s => new YamlEntry(s.Match.Groups[1].Value, s.At + 1, [.. lines.AsSpan(s.At, LengthOf(lines, s.At))]))];
    }

    /// <summary>The file with a mark behind each id, by which a later change is seen.</summary>
    public static string Sign(string yaml)
    {
        var lines = yaml.Split('\n');
        foreach (var entry in In(yaml))
        {
            lines[entry.Line - 1] += Mark + entry.Hash;
        }
        return string.Join('\n', lines);
    }

    public bool SaysTheSame(YamlEntry other) => Content == other.Content;

    /// <summary>As deep as the entries of another list.</summary>
    public IEnumerable<string> At(int depth) => Lines.Select(FromDepth).Select(l => l.Length > 0 ? new string(' ', depth) + l : l);

    /// <summary>Without what the whole entry is indented by; a remark may stand further left than that.</summary>
    private string FromDepth(string line) => line[Math.Min(Depth, Indent(line))..].TrimEnd();

    /// <summary>Up to what is as deep as the entry itself; a comment before that belongs to what follows it.</summary>
    private static int LengthOf(string[] lines, int start)
    {
        var depth = Indent(lines[start]);
        var end = start + 1;
        for (var i = end; i < lines.Length && (IsNoEntry(lines[i]) || Indent(lines[i]) > depth); i++)
        {
            end = Indent(lines[i]) > depth ? i + 1 : end;
        }
        return end - start;
    }

    private static bool IsNoEntry(string line) => line.Trim() is var text && (text.Length == 0 || text[0] == '#');

    /// <summary>0 for a blank line, which is in no entry by itself.</summary>
    private static int Indent(string line) => string.IsNullOrWhiteSpace(line) ? 0 : line.Length - line.TrimStart(' ').Length;

    /// <summary>Its first line, with values on lines of their own or in braces.</summary>
    [GeneratedRegex(@"^ *- +(?:\{ *)?id: *[""']?([^\s,}""']+)")]
    private static partial Regex First();

    [GeneratedRegex(Mark + "[0-9a-f]+$")]
    private static partial Regex Marked();
}
