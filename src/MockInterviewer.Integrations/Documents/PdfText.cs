using System.Collections.Immutable;

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
        var written = new Dictionary<PdfTable, PdfTable>();
        var (start, block) = (_lines.Count, 0);
        var last = (PdfTable?)null;
        foreach (var line in words.GroupBy(w => w.Line))
        {
            last = tables.FirstOrDefault(t => t.Words.Contains(line.First()));
            if (_lines.Count > start && (last is null ? line.First().Block != block : !written.ContainsKey(last)))
            {
                _lines.Add("");
            }
            if (last is null)
            {
                _lines.Add(string.Join(' ', line.Select(w => w.Text)));
            }
            else if (!written.ContainsKey(last))
            {
                written[last] = last.GoesOn && _lines.Count == start ? GoOn(_open!, last) : Write(last);
            }
            block = line.First().Block;
        }
        _open = last is { IsList: false } ? written[last] : null;
        _pages.AddRange(Enumerable.Repeat(page, _lines.Count - _pages.Count));
    }

    private PdfTable Write(PdfTable table)
    {
        if (table.IsList)
        {
            _lines.AddRange(table.Rows.Select(row => $"{(row[0].Any(char.IsAsciiDigit) ? row[0] : "-")} {row[1]}"));
            return table;
        }
        _lines.Add(Row(table.Rows[0]));
        _lines.Add($"|{string.Concat(table.Rows[0].Select(_ => "---|"))}");
        _lines.AddRange(table.Rows.Skip(1).Select(Row));
        return table;
    }

    /// <returns>The whole table, as far as it has been read.</returns>
    private PdfTable GoOn(PdfTable open, PdfTable table)
    {
        var rows = WithoutHeader(table.Rows, open.Rows[0]);
        var whole = open.Rows;
        if (!rows.IsEmpty && rows[0][0].Length == 0)
        {
            // A row that the end of the page has cut in two.
            whole = whole.SetItem(whole.Length - 1, [.. whole[^1].Zip(rows[0], (above, below) => $"{above} {below}".Trim())]);
            _lines[^1] = Row(whole[^1]);
            rows = rows.RemoveAt(0);
        }
        _lines.AddRange(rows.Select(Row));
        return table with { Rows = whole.AddRange(rows) };
    }

    /// <summary>Without the header, where it stands at the top of each page; the end of a row that was cut may have been taken for a part of it.</summary>
    private static ImmutableArray<ImmutableArray<string>> WithoutHeader(ImmutableArray<ImmutableArray<string>> rows, ImmutableArray<string> header)
    {
        if (rows[0][0] != header[0] || !rows[0].Zip(header).All(c => $"{c.First} ".StartsWith($"{c.Second} ", StringComparison.Ordinal)))
        {
            return rows;
        }
        ImmutableArray<string> rest = [.. rows[0].Zip(header, (cell, name) => cell[name.Length..].Trim())];
        return rest.All(c => c.Length == 0) ? rows.RemoveAt(0) : rows.SetItem(0, rest);
    }

    private static string Row(ImmutableArray<string> cells) => $"| {string.Join(" | ", cells)} |";
}
