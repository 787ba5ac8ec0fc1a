using System.Globalization;

namespace MockInterviewer.Core.Reports.Html;

/// <summary>An answer with the words marked that each criterion and red flag rests on.</summary>
internal static class AnswerHtml
{
    /// <summary>Colours there are; a rubric has at most seven criteria.</summary>
    private const int Colours = 7;

    public static void Write(HtmlWriter page, string answer, ReportedGrade grade)
    {
        var highlights = HighlightsOf(grade);
        WriteLegend(page, grade, highlights);
        WriteMarked(page, answer, highlights);
    }

    internal static List<Highlight> HighlightsOf(ReportedGrade grade) =>
    [
        .. grade.Criteria.SelectMany((c, place) => c.Evidence.Select(e => new Highlight(e.Start, e.End, place + 1, c.Title))),
        .. grade.RedFlags.Where(f => f.Evidence.Quote.Length > 0).Select(f => new Highlight(f.Evidence.Start, f.Evidence.End, 0, $"Red flag: {f.Title}")),
    ];

    internal static void WriteMarked(HtmlWriter page, string answer, IReadOnlyCollection<Highlight> highlights)
    {
        page.Add($"<div class=\"answer\" dir=\"auto\">");
        foreach (var segment in AnswerSegment.Cut(answer, highlights))
        {
            if (segment.Marks.IsEmpty)
            {
                page.Add($"{segment.Text}");
                continue;
            }
            var title = string.Join("; ", segment.Marks.Select(m => m.Label));
            var signs = string.Join(' ', segment.Marks.Select(m => m.IsFlag ? "!" : m.Number.ToString(CultureInfo.InvariantCulture)));
            page.Add($"<mark class=\"{Class(segment)}\" title=\"{title}\" data-n=\"{signs}\">{segment.Text}</mark>");
        }
        page.Add($"</div>\n");
    }

    private static void WriteLegend(HtmlWriter page, ReportedGrade grade, List<Highlight> highlights)
    {
        if (highlights.Count == 0)
        {
            return;
        }
        page.Add($"<ul class=\"legend\" aria-label=\"What the marks stand for\">");
        foreach (var (place, criterion) in grade.Criteria.Index().Where(c => !c.Item.Evidence.IsEmpty))
        {
            page.Add($"<li><mark class=\"{Colour(place + 1)}\">{place + 1}</mark> {criterion.Title}</li>");
        }
        if (highlights.Any(h => h.IsFlag))
        {
            page.Add($"<li><mark class=\"flag\">!</mark> Red flag</li>");
        }
        page.Add($"</ul>\n");
    }

    private static string Class(AnswerSegment segment) =>
        string.Join(' ', segment.Marks.Where(m => !m.IsFlag).Take(1).Select(m => Colour(m.Number))
            .Concat(segment.Marks.Any(m => m.IsFlag) ? ["flag"] : []).Concat(segment.Marks.Count(m => !m.IsFlag) > 1 ? ["more"] : []));

    private static string Colour(int number) => string.Create(CultureInfo.InvariantCulture, $"m{((number - 1) % Colours) + 1}");
}
