using System.Collections.Immutable;

namespace MockInterviewer.Integrations.Documents;

/// <summary>
/// Finds tables on a page by the white space that runs down between their columns, since a PDF file says only where words stand. What
/// could as well be text in two columns or a list is no table.
/// </summary>
internal static class PdfTableFinder
{
    /// <summary>Of a word's height: wider than the space between two words.</summary>
    private const double Gutter = 0.35;

    /// <summary>Of a word's height: from one line of a table to the next.</summary>
    private const double Farthest = 3;

    /// <summary>A first column with more to a line is text, not the names of rows; a row of such columns that names them has no more either.</summary>
    private const int MostWordsInName = 4;

    /// <summary>Text in two columns has no white space across both so often.</summary>
    private const int MostLinesARow = 6;

    /// <summary>No page for readers has more; what has is not searched, which would take long.</summary>
    private const int MostWords = 5000;

    /// <param name="open">The columns of the table with which the page before ended: it may go on here.</param>
    public static IReadOnlyList<PdfTable> Find(IReadOnlyList<PdfWord> words, ImmutableArray<PdfColumn> open)
    {
        var tables = new List<PdfTable>();
        var lines = words.Count <= MostWords ? LinesOf(words) : [];
        for (var first = 0; first < lines.Count;)
        {
            var (table, end) = first == 0 && !open.IsEmpty ? TableAt(lines, first, open) : (null, 0);
            table = table is not null && GoesOn(table, open) ? table with { GoesOn = true } : null;
            if (table is null)
            {
                (table, end) = TableAt(lines, first, []);
            }
            if (table is not null)
            {
                tables.Add(table);
            }
            first = table is null ? first + 1 : end;
        }
        return tables;
    }

    /// <summary>What stands at one height, from left to right.</summary>
    private static List<List<PdfWord>> LinesOf(IReadOnlyList<PdfWord> words)
    {
        var lines = new List<List<PdfWord>>();
        foreach (var word in words.OrderBy(w => w.Middle))
        {
            if (lines.Count > 0 && word.Middle - lines[^1][0].Middle < word.Height / 2)
            {
                lines[^1].Add(word);
            }
            else
            {
                lines.Add([word]);
            }
        }
        lines.ForEach(l => l.Sort((a, b) => a.Left.CompareTo(b.Left)));
        return lines;
    }

    /// <summary>As many lines as leave the white space between the columns free.</summary>
    /// <param name="open">Columns that are there already.</param>
    private static (PdfTable? Table, int End) TableAt(List<List<PdfWord>> lines, int first, ImmutableArray<PdfColumn> open)
    {
        var columns = open.IsEmpty ? Merge([], lines[first]) : open;
        var end = open.IsEmpty ? first + 1 : first;
        while (columns.Length > 1 && end < lines.Count && (end == first || IsNear(lines[end - 1], lines[end])))
        {
            var merged = Merge(columns, lines[end]);
            if (merged.Length < columns.Length)
            {
                break;
            }
            columns = merged;
            end++;
        }
        return end - first > 1 && (open.IsEmpty || columns.Length == open.Length) ? (TableOf(lines[first..end], columns), end) : (null, end);
    }

    /// <summary>Whether most columns stand at the left, in the middle or at the right of where the open ones do.</summary>
    private static bool GoesOn(PdfTable table, ImmutableArray<PdfColumn> open)
    {
        if (table.IsList || table.Columns.Length != open.Length)
        {
            return false;
        }
        var filled = table.Columns.Zip(open, (column, before) => (Words: table.Words.Where(column.Has).ToList(), before)).Where(c => c.Words.Count > 0).ToList();
        return filled.Count(c => Meet(c.Words, c.before)) * 2 > filled.Count;
    }

    private static bool Meet(List<PdfWord> words, PdfColumn before)
    {
        var (left, right) = (words.Min(w => w.Left) - before.Left, words.Max(w => w.Right) - before.Right);
        return new[] { left, right, (left + right) / 2 }.Any(apart => Math.Abs(apart) < Gutter * words[0].Height);
    }

    private static bool IsNear(List<PdfWord> above, List<PdfWord> below) => below.Min(w => w.Top) - above.Max(w => w.Bottom) < Farthest * below[0].Height;

    private static ImmutableArray<PdfColumn> Merge(IEnumerable<PdfColumn> columns, List<PdfWord> line)
    {
        var merged = new List<PdfColumn>();
        foreach (var part in columns.Concat(line.Select(w => new PdfColumn(w.Left, w.Right))).OrderBy(s => s.Left))
        {
            if (merged.Count > 0 && part.Left - merged[^1].Right < Gutter * line[0].Height)
            {
                merged[^1] = merged[^1] with { Right = Math.Max(merged[^1].Right, part.Right) };
            }
            else
            {
                merged.Add(part);
            }
        }
        return [.. merged];
    }

    /// <returns>Null when it is none after all.</returns>
    private static PdfTable? TableOf(List<List<PdfWord>> lines, ImmutableArray<PdfColumn> columns)
    {
        var names = lines.Select(l => l.Where(columns[0].Has).ToList()).Where(n => n.Count > 0).ToList();
        if (names.Count == 0)
        {
            return null;
        }
        if (columns.Length == 2 && names.Count > 1 && names.Count(n => n.Any(w => w.Text.Length > 1 && w.Text.Any(char.IsLetter))) * 2 < names.Count)
        {
            return ListOf(lines, columns);
        }
        var rows = new PdfRows(lines, columns);
        rows.TrimEnd();
        var isTable = names.Average(n => n.Count) <= MostWordsInName ? rows.Cells.Count(r => r[0].Length > 0) * 2 >= rows.Cells.Count
            : rows.Cells.Count * MostLinesARow > lines.Count && rows.Cells.All(r => r.All(c => c.Length > 0))
                && rows.Cells[0].All(c => c.Count(char.IsWhiteSpace) < MostWordsInName);
        return rows.Cells.Count > 1 && isTable ? new PdfTable([.. rows.Cells], rows.Words, rows.Columns) : null;
    }

    /// <summary>Marks or numbers on the left, and what they mark: read line by line they could be torn apart.</summary>
    private static PdfTable ListOf(List<List<PdfWord>> lines, ImmutableArray<PdfColumn> columns)
    {
        var rows = new PdfRows(lines, columns, line => columns[0].Has(line[0]));
        return new PdfTable([.. rows.Cells], rows.Words, rows.Columns) { IsList = true };
    }
}
