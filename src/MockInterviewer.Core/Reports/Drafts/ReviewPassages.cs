using System.Collections.Immutable;
using System.Globalization;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Reports.Drafts;

/// <summary>What cited places say, in full; a place that was shown in the same section already is only named again.</summary>
internal sealed class ReviewPassages(ImmutableArray<DocumentText> documents)
{
    /// <summary>A question may cite a chapter.</summary>
    private const int MostPassages = 12;

    private readonly HashSet<Citation> _shown = [];

    public void BeginSection() => _shown.Clear();

    /// <summary>The place of each citation and below it what stands there, a line a passage.</summary>
    public string Of(IEnumerable<Citation> citations) => string.Join('\n', citations.SelectMany(Of)).Trim();

    private IEnumerable<string> Of(Citation citation)
    {
        var document = documents.First(d => d.Id == citation.Document);
        ImmutableArray<Documents.Passage> passages = [.. document.Passages.Where(p => p.LastLine >= citation.FirstLine && p.FirstLine <= citation.LastLine)];
        var place = passages is [{ Page: { } page }, ..] ? string.Create(CultureInfo.InvariantCulture, $"{citation}, page {page}") : citation.ToString();
        if (!_shown.Add(citation))
        {
            return [$"{place}: as above", ""];
        }
        var left = passages.Length - MostPassages;
        return [$"{place}:", "", .. passages.Take(MostPassages).SelectMany(p => LinesOf(p, document)),
            .. left > 0 ? [$"... and {ReportWords.Count(left, "passage")} more, to line {passages[^1].LastLine.ToString(CultureInfo.InvariantCulture)}"] : Array.Empty<string>(), ""];
    }

    /// <summary>A row's cells stand below each other, each with the name of its column.</summary>
    private static IEnumerable<string> LinesOf(Documents.Passage passage, DocumentText document)
    {
        if (passage.Kind != PassageKind.TableRow)
        {
            return [passage.Kind == PassageKind.ListItem ? $"• {passage.Text}" : passage.Text];
        }
        var header = document.Passages.LastOrDefault(p => p.Kind == PassageKind.TableHeader && p.FirstLine < passage.FirstLine && p.Cells.Length == passage.Cells.Length);
        return passage.Cells.Select((cell, i) => i == 0 || header is null || header.Cells[i].Length == 0 ? cell : $"{header.Cells[i]}: {cell}").Where((_, i) => passage.Cells[i].Length > 0);
    }
}
