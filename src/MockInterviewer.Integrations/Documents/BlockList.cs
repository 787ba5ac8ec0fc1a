using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Integrations.Documents;

/// <summary>Collects the blocks of a document that has no lines of its own: each becomes one.</summary>
internal sealed partial class BlockList
{
    private readonly List<DocumentBlock> _blocks = [];
    private readonly List<string> _lines = [];

    public (IReadOnlyList<string> Lines, IReadOnlyList<DocumentBlock> Blocks) Result => (_lines, _blocks);

    public void Add(PassageKind kind, int level, string text)
    {
        var plain = Blanks().Replace(text, " ").Trim();
        if (plain.Length > 0)
        {
            var isQuestion = kind is PassageKind.Heading or PassageKind.Paragraph && plain.EndsWith('?');
            _lines.Add(kind switch { PassageKind.Heading => new string('#', level) + " " + plain, PassageKind.ListItem => "- " + plain, _ => plain });
            _blocks.Add(new DocumentBlock(isQuestion ? PassageKind.Question : kind, level, plain, [], _lines.Count, _lines.Count, null));
        }
    }

    public void AddRow(bool isHeader, IEnumerable<string> cells)
    {
        ImmutableArray<string> row = [.. cells.Select(c => Blanks().Replace(c, " ").Trim())];
        if (row.Any(c => c.Length > 0))
        {
            _lines.Add($"| {string.Join(" | ", row)} |");
            _blocks.Add(new DocumentBlock(isHeader ? PassageKind.TableHeader : PassageKind.TableRow, 0, string.Join(" | ", row), row, _lines.Count, _lines.Count, null));
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
