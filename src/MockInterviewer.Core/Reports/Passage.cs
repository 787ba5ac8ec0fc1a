using System.Collections.Immutable;

namespace MockInterviewer.Core.Reports;

/// <summary>A stretch of an answer in which the same marks hold throughout; for the offline grader a sentence.</summary>
/// <param name="Number">1-based among those that are marked; 0 when it is not.</param>
internal sealed record Passage(int Number, TextRange At, string Text, ImmutableArray<Mark> Marks)
{
    /// <summary>In levels.</summary>
    private const double Small = 0.02;

    public bool Has(MarkKind kind) => Marks.Any(m => m.Kind == kind);

    /// <summary>What it adds to the overall level.</summary>
    public double Levels => Marks.Sum(m => m.Levels);

    /// <summary>The marks as people are told them: those that hardly matter put together.</summary>
    public IEnumerable<Mark> Told
    {
        get
        {
            var small = Marks.Where(m => m.Kind is MarkKind.Raises or MarkKind.Lowers && Math.Abs(m.Levels) < Small).ToList();
            return small.Count < 2 ? Marks
                : [.. Marks.Except(small), new Mark(At, MarkKind.Raises, ReportWords.Count(small.Count, "smaller part"), small.Sum(m => m.Levels))];
        }
    }

    /// <summary>Cuts a text wherever a mark begins or ends, so that overlapping ones can be shown side by side. The passages put together are
    /// the text, whatever the marks are.</summary>
    public static IEnumerable<Passage> Cut(string text, IReadOnlyCollection<Mark> marks)
    {
        var cuts = marks.SelectMany(m => (int[])[m.At.Start, m.At.End]).Append(text.Length).Select(c => Place(text, c)).Distinct().Order();
        var (start, number) = (0, 0);
        foreach (var end in cuts.Where(c => c > 0))
        {
            ImmutableArray<Mark> here =
            [
                .. marks.Where(m => Place(text, m.At.Start) <= start && Place(text, m.At.End) >= end)
                    .DistinctBy(m => (m.Kind, m.Label)).OrderBy(m => m.Kind).ThenByDescending(m => Math.Abs(m.Levels)),
            ];
            yield return new Passage(here.IsEmpty ? 0 : ++number, new TextRange(start, end), text[start..end], here);
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
