using System.Collections.Immutable;

namespace MockInterviewer.Integrations.Documents;

/// <summary>The rows of what is perhaps a table, told by what stands further apart than the lines of a cell.</summary>
internal sealed class PdfRows
{
    /// <summary>Of a word's height: by how much rows stand further apart than lines in a cell.</summary>
    private const double Gap = 0.2;

    private readonly List<List<PdfWord>> _rows = [];

    public PdfRows(List<List<PdfWord>> lines, ImmutableArray<PdfColumn> columns)
        : this(lines, columns, ApartIn(lines) ?? (line => IsName(line[0], columns[0])))
    {
    }

    /// <param name="begins">Whether a row begins with the line.</param>
    public PdfRows(List<List<PdfWord>> lines, ImmutableArray<PdfColumn> columns, Func<List<PdfWord>, bool> begins)
    {
        foreach (var line in lines)
        {
            if (_rows.Count == 0 || begins(line))
            {
                _rows.Add([]);
            }
            _rows[^1].AddRange(line);
        }
        Columns = columns;
        Cells = CellsOf(columns);
        Unite();
    }

    public ImmutableArray<PdfColumn> Columns { get; private set; }

    public IReadOnlyList<ImmutableArray<string>> Cells { get; private set; }

    public IReadOnlySet<PdfWord> Words => _rows.SelectMany(r => r).ToHashSet();

    /// <summary>Without lines at the end that have one cell: a heading below a table keeps clear of its columns too.</summary>
    public void TrimEnd()
    {
        while (Cells.Count > 0 && Cells[^1].Count(c => c.Length > 0) < 2)
        {
            _rows.RemoveAt(_rows.Count - 1);
            Cells = [.. Cells.SkipLast(1)];
        }
    }

    /// <returns>The lines that stand further below the line above than others do; null where all stand evenly.</returns>
    private static Func<List<PdfWord>, bool>? ApartIn(List<List<PdfWord>> lines)
    {
        var gaps = lines.Zip(lines.Skip(1), (above, below) => (below, Gap: below.Min(w => w.Top) - above.Max(w => w.Bottom))).ToList();
        var least = gaps.Min(g => g.Gap);
        var apart = gaps.Where(g => g.Gap - least > Gap * g.below[0].Height).Select(g => g.below).ToHashSet();
        return apart.Count > 0 ? apart.Contains : null;
    }

    /// <summary>Where lines stand evenly, a row begins with a name that begins with a capital.</summary>
    private static bool IsName(PdfWord word, PdfColumn names) => names.Has(word) && (char.IsUpper(word.Text[0]) || char.IsDigit(word.Text[0]));

    /// <summary>Makes one of neighbours that are never both filled: a title in the middle above names on the left.</summary>
    private void Unite()
    {
        for (var i = 0; i + 1 < Columns.Length && Columns.Length > 2; i++)
        {
            if (Cells.All(r => r[i].Length == 0 || r[i + 1].Length == 0))
            {
                Columns = Columns.SetItem(i, new PdfColumn(Columns[i].Left, Columns[i + 1].Right)).RemoveAt(i + 1);
                Cells = CellsOf(Columns);
                i--;
            }
        }
    }

    private List<ImmutableArray<string>> CellsOf(ImmutableArray<PdfColumn> columns) =>
        [.. _rows.Select(row => columns.Select(column => TextOf(row.Where(column.Has))).ToImmutableArray())];

    private static string TextOf(IEnumerable<PdfWord> words)
    {
        var text = "";
        var last = (PdfWord?)null;
        foreach (var word in words)
        {
            text += last is null || IsParted(last, word) ? word.Text : " " + word.Text;
            last = word;
        }
        return text.Replace('|', '/');
    }

    /// <summary>Whether the end of a line parts a word at its hyphen: neither a dash nor the "short-" of "short- and long-term".</summary>
    private static bool IsParted(PdfWord end, PdfWord start) => end.Text is [.., not '-', '-'] && start.Top > end.Middle;
}
