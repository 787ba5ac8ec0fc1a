using System.Collections.Immutable;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Reports;

/// <summary>A place in a source document, for a reader.</summary>
/// <param name="Title">The document's.</param>
/// <param name="FirstLine">1-based.</param>
/// <param name="LastLine">Inclusive.</param>
public sealed record ReadingPlace(string Document, string Title, int FirstLine, int LastLine)
{
    /// <summary>Each document once: "A guide (guide), lines 3, 7-9 and 12".</summary>
    public static ImmutableArray<string> Words(IEnumerable<ReadingPlace> places) =>
    [
        .. places.GroupBy(p => (p.Document, p.Title)).Select(d =>
        {
            var lines = d.Select(p => (p.FirstLine, p.LastLine)).Distinct().Order()
                .Select(l => l.FirstLine == l.LastLine ? $"{l.FirstLine}" : $"{l.FirstLine}-{l.LastLine}").ToList();
            var named = lines.Count == 1 ? lines[0] : $"{string.Join(", ", lines[..^1])} and {lines[^1]}";
            return $"{d.Key.Title} ({d.Key.Document}), {(d.Count() == 1 && d.First().FirstLine == d.First().LastLine ? "line" : "lines")} {named}";
        }),
    ];

    internal static ReadingPlace Of(Citation citation, SourceDocuments documents) =>
        new(citation.Document, documents.Find(citation.Document)?.Title ?? citation.Document, citation.FirstLine, citation.LastLine);
}
