using System.Collections.Immutable;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Drafting;

/// <summary>Makes citations of passages.</summary>
internal static class Citing
{
    public static Citation Of(DocumentText document, Passage passage) => new(document.Id, passage.FirstLine, passage.LastLine);

    /// <summary>Of the points' passages, in order; neighbours become one place.</summary>
    public static ImmutableArray<Citation> Of(IEnumerable<DraftPoint> points) => Merged(points.Select(p => Of(p.Section.Document, p.Passage)));

    public static ImmutableArray<Citation> Merged(IEnumerable<Citation> citations)
    {
        var merged = new List<Citation>();
        foreach (var citation in citations.Distinct().OrderBy(c => c.Document, StringComparer.Ordinal).ThenBy(c => c.FirstLine))
        {
            if (merged.Count > 0 && merged[^1] is var last && last.Document == citation.Document && citation.FirstLine <= last.LastLine + 1)
            {
                merged[^1] = last with { LastLine = Math.Max(last.LastLine, citation.LastLine) };
            }
            else
            {
                merged.Add(citation);
            }
        }
        return [.. merged];
    }
}
