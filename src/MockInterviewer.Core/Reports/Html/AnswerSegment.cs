using System.Collections.Immutable;

namespace MockInterviewer.Core.Reports.Html;

/// <summary>A stretch of an answer in which the same highlights hold throughout.</summary>
internal sealed record AnswerSegment(string Text, ImmutableArray<Highlight> Marks)
{
    /// <summary>Cuts a text wherever a highlight begins or ends, so that overlapping ones can be shown side by side. The segments
    /// put together are the text, whatever the highlights are.</summary>
    public static IEnumerable<AnswerSegment> Cut(string text, IReadOnlyCollection<Highlight> highlights)
    {
        var cuts = highlights.SelectMany(h => (int[])[h.Start, h.End]).Append(text.Length).Select(c => Place(text, c)).Distinct().Order();
        var start = 0;
        foreach (var end in cuts.Where(c => c > 0))
        {
            yield return new AnswerSegment(text[start..end],
                [.. highlights.Where(h => Place(text, h.Start) <= start && Place(text, h.End) >= end)
                    .DistinctBy(h => (h.Number, h.Label)).OrderBy(h => h.IsFlag).ThenBy(h => h.Number)]);
            start = end;
        }
    }

    /// <summary>Within the text and never inside a surrogate pair.</summary>
    private static int Place(string text, int offset)
    {
        var place = Math.Clamp(offset, 0, text.Length);
        return place > 0 && place < text.Length && char.IsSurrogatePair(text[place - 1], text[place]) ? place + 1 : place;
    }
}
