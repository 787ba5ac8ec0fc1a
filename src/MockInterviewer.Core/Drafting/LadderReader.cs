using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Drafting;

/// <summary>Reads tables whose columns are levels, or one of whose columns says how much a row counts: each row becomes a criterion.
/// A table that lies on its side, with the levels as rows, is turned first.</summary>
internal sealed partial class LadderReader(DraftWords words, PointFinder finder)
{
    private const int FewestLevels = 2;
    private const int MostLevels = 7;

    private readonly WordFinder _levels = new(words.LevelColumns);
    private readonly WordFinder _levelNames = new(words.LevelNames);
    private readonly WordFinder _weights = new(words.WeightColumns);
    private readonly LevelOrder _order = new(words);

    public IEnumerable<CriterionSeed> Read(DocumentSection section) => Tables(section).SelectMany(Turned).SelectMany(table => Rows(section, table));

    /// <summary>The seed with the levels that the document gives for any criterion, when it has none of its own: a table of two columns,
    /// the first with the numbers of the levels.</summary>
    public CriterionSeed WithScale(CriterionSeed seed, IReadOnlyList<DocumentSection> sections)
    {
        var scales = from section in sections
                     from table in Tables(section)
                     where PointFinder.IsScale(table.Header) && table.Rows.Count is >= FewestLevels and <= MostLevels
                     select (Section: section, table.Rows, Order: _order.Of([.. table.Rows.Select(r => r.Cells[0])]));
        return !seed.Anchors.IsEmpty || scales.FirstOrDefault() is not { Rows: { } rows } scale ? seed : seed with
        {
            Anchors = LevelColumns.Four([.. scale.Order?.Select(i => rows[i].Cells[1]) ?? rows.Select(r => r.Cells[1])]),
            Scale = [.. rows.Select(r => finder.OfRow(scale.Section, r))],
            WeakSpot = "the levels are those that the document gives for everything; say what they mean here"
                + (scale.Order is null ? ", and whether the lowest is level 1: they stand in the order of the table" : ""),
        };
    }

    /// <summary>What counts for something: above 0.</summary>
    public static double? Number(string text) => NumberIn(text) is > 0 and var number ? number : null;

    public static double? NumberIn(string text) => Digits().Match(text) is { Success: true } match
        && double.TryParse(match.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static IEnumerable<LadderTable> Tables(DocumentSection section)
    {
        LadderTable? table = null;
        foreach (var passage in section.Body)
        {
            if (passage.Kind != PassageKind.TableRow)
            {
                if (table?.Rows.Count > 0)
                {
                    yield return table;
                }
                table = passage.Kind == PassageKind.TableHeader ? new LadderTable(passage, []) : null;
            }
            else if (table is not null && passage.Cells.Length == table.Header.Cells.Length)
            {
                table.Rows.Add(passage);
            }
        }
        if (table?.Rows.Count > 0)
        {
            yield return table;
        }
    }

    private IEnumerable<(ImmutableArray<string> Names, List<(Passage First, Passage Last, ImmutableArray<string> Cells)> Rows)> Turned(LadderTable table)
    {
        var levelRows = table.Rows.Count(r => _levels.AnyIn(r.Cells[0]));
        if (table.Header.Cells.Length > 2 && _levelNames.AnyIn(table.Header.Cells[0]) && levelRows >= FewestLevels && levelRows >= table.Rows.Count - 1 && !table.Header.Cells.Skip(1).Any(_levels.AnyIn))
        {
            var columns = Enumerable.Range(1, table.Header.Cells.Length - 1);
            yield return ([table.Header.Cells[0], .. table.Rows.Select(r => r.Cells[0])],
                [.. columns.Select(c => (table.Rows[0], table.Rows[^1], ImmutableArray.Create([table.Header.Cells[c], .. table.Rows.Select(r => r.Cells[c])])))]);
        }
        else
        {
            yield return (table.Header.Cells, [.. table.Rows.Where(r => r.Cells[0].Length > 0).Select(r => (r, r, r.Cells))]);
        }
    }

    private IEnumerable<CriterionSeed> Rows(DocumentSection section, (ImmutableArray<string> Names, List<(Passage First, Passage Last, ImmutableArray<string> Cells)> Rows) table)
    {
        var weight = Enumerable.Range(1, table.Names.Length - 1).FirstOrDefault(i => _weights.AnyIn(table.Names[i]));
        var named = Enumerable.Range(1, table.Names.Length - 1).Where(i => i != weight && _levels.AnyIn(table.Names[i])).ToList();
        // "Associate, Product Manager, Senior": what stands between two levels is one.
        var between = named.Count < FewestLevels ? [] : Enumerable.Range(named[0], named[^1] - named[0] + 1).Where(i => i != weight).ToList();
        var levels = between.Count == 0 || _order.Of([.. between.Select(i => table.Names[i])]) is not { } order ? between : [.. order.Select(i => between[i])];
        foreach (var (first, last, cells) in table.Rows)
        {
            var said = levels.Count > 0 ? Highest(levels).ToList() : weight > 0 && Number(cells[weight]) is not null ? [.. Enumerable.Range(1, cells.Length - 1).Where(i => i != weight)] : [];
            var passage = first == last ? first : first with { LastLine = last.LastLine, Text = $"{first.Text} {last.Text}" };
            var points = said.Where(i => cells[i].Any(char.IsLetter)).SelectMany(i => finder.PiecesOf(section, passage, cells[i])).ToImmutableArray();
            if (said.Count > 0)
            {
                yield return new CriterionSeed(cells[0], weight > 0 ? Number(cells[weight]) : null,
                    levels.Count > 0 ? LevelColumns.Four([.. levels.Select(i => cells[i])]) : [], points, passage)
                {
                    WeakSpot = levels.Count > 0 ? LevelColumns.WeakSpot([.. levels.Select(i => table.Names[i])]) : null,
                };
            }
        }
    }

    /// <summary>Of two levels the higher, of more the two that stand for a yes.</summary>
    private static IEnumerable<int> Highest(List<int> levels) => levels.TakeLast(levels.Count == FewestLevels ? 1 : 2);

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Digits();
}
