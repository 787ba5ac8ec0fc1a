using System.Globalization;
using System.Text.RegularExpressions;

namespace MockInterviewer.Tests.Documents;

/// <summary>Reads docs/sources.md: under <c>## document-id</c>, a table of line | what it is | carried by.</summary>
internal static partial class SourcesTable
{
    public static IReadOnlyList<SourcesRow> Read(string path)
    {
        var rows = new List<SourcesRow>();
        var document = "";
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                document = line[3..].Trim();
            }
            else if (Row().Match(line) is { Success: true } row)
            {
                rows.Add(new SourcesRow(document, int.Parse(row.Groups[1].Value, CultureInfo.InvariantCulture),
                    row.Groups[2].Value, row.Groups[3].Value, [.. Code().Matches(row.Groups[3].Value).Select(m => m.Groups[1].Value)]));
            }
        }
        return rows;
    }

    [GeneratedRegex(@"^\| *(\d+) *\| *(.+?) *\| *(.+?) *\|$")]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
