namespace MockInterviewer.Integrations.Documents;

/// <summary>Writes the words of pages as lines: as they are read, and tables as Markdown has them.</summary>
internal sealed class PdfText
{
    private readonly List<string> _lines = [];
    private readonly List<int> _pages = [];

    /// <summary>The table with which the last page ended; null when it ended with text.</summary>
    private PdfTable? _open;

    public IReadOnlyList<string> Lines => _lines;

    /// <summary>The 1-based page of each line.</summary>
    public IReadOnlyList<int> Pages => _pages;

    public void Add(IReadOnlyList<PdfWord> words, int page)
    {
        var tables = PdfTableFinder.Find(words, _open?.Columns ?? []);
        var written = new HashSet<PdfTable>();
        var (start, block) = (_lines.Count, 0);
        var last = (PdfTable?)null;
        foreach (var line in words.GroupBy(w => w.Line))
        {
            last = tables.FirstOrDefault(t => t.Words.Contains(line.First()));
            if (_lines.Count > start && (last is null ? line.First().Block != block : !written.Contains(last)))
            {
                _lines.Add("");
            }
            if (last is null)
            {
                _lines.Add(string.Join(' ', line.Select(w => w.Text)));
            }
            else if (written.Add(last))
            {
                Write(last, goesOn: _lines.Count == start && last.Columns.Length == _open?.Columns.Length);
            }
            block = line.First().Block;
        }
        _open = last is { IsList: false } ? last : null;
        _pages.AddRange(Enumerable.Repeat(page, _lines.Count - _pages.Count));
    }

    /// <param name="goesOn">Its columns were named on the page before.</param>
    private void Write(PdfTable table, bool goesOn)
    {
        if (table.IsList)
        {
            _lines.AddRange(table.Rows.Select(row => $"{(row[0].Any(char.IsAsciiDigit) ? row[0] : "-")} {row[1]}"));
            return;
        }
        var rows = table.Rows.AsEnumerable();
        if (goesOn && table.Rows[0][0].Length == 0)
        {
            // A row that the end of the page has cut in two.
            _lines[^1] = Row(_open!.Rows[^1].Zip(table.Rows[0], (above, below) => $"{above} {below}".Trim()));
            rows = rows.Skip(1);
        }
        _lines.AddRange(rows.Select(r => Row(r)));
        if (!goesOn)
        {
            _lines.Insert(_lines.Count - table.Rows.Length + 1, $"|{string.Concat(table.Rows[0].Select(_ => "---|"))}");
        }
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
