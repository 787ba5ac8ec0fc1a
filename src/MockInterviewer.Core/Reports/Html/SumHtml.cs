using System.Collections.Immutable;

namespace MockInterviewer.Core.Reports.Html;

/// <summary>What each offline rating is the sum of, with the numbers of the passages that count.</summary>
internal static class SumHtml
{
    /// <summary>Smaller parts are put together: they change nothing that one could see.</summary>
    private const double Least = 0.03;

    /// <param name="anchor">As of <see cref="AnswerHtml.Write"/>.</param>
    public static void Write(HtmlWriter page, MarkedAnswer answer, ReportedGrade grade, string anchor)
    {
        if (grade.Features is not { } features)
        {
            return;
        }
        var byId = features.ToDictionary(f => f.Id, StringComparer.Ordinal);
        foreach (var criterion in grade.Criteria)
        {
            if (criterion.Sum is { } sum)
            {
                page.Add($"<div class=\"sum\">\n<h3>").AddAll([GradeHtml.LevelSign(criterion.Level)]).Add($" {criterion.Title} <span class=\"note\">{criterion.Weight}&nbsp;%</span></h3>\n");
                WriteScale(page, sum);
                page.Add($"<div class=\"parts\">\n");
                WriteParts(page, "Raises it", "ups", [.. sum.Parts.Where(p => p.Points > 0)], byId, answer, anchor);
                WriteParts(page, "Lowers it", "downs", [.. sum.Parts.Where(p => p.Points < 0)], byId, answer, anchor);
                page.Add($"</div>\n</div>\n");
            }
        }
    }

    /// <summary>To be opened by who wants to know; on paper it is open.</summary>
    public static void WriteFolded(HtmlWriter page, MarkedAnswer answer, ReportedGrade grade, string anchor)
    {
        if (grade.Features is null || grade.Level is null)
        {
            return;
        }
        page.Add($"<details class=\"sums\">\n<summary>What each rating is the sum of</summary>\n");
        Write(page, answer, grade, anchor);
        page.Add($"</details>\n");
    }

    /// <summary>Where the sum stands between the levels.</summary>
    private static void WriteScale(HtmlWriter page, ReportedSum sum)
    {
        // The scale begins as far below level 2, and ends as far above level 4, as level 3 is wide.
        var margin = (sum.Level4 - sum.Level2) / 2;
        var (from, to) = (sum.Level2 - margin, sum.Level4 + margin);
        double Share(double points) => Math.Clamp((points - from) / (to - from) * 100, 0, 100);
        page.Add($"<p class=\"note\">{sum.Base:0.00} to begin with, {sum.Parts.Where(p => p.Points > 0).Sum(p => p.Points):+0.00;0.00} and {sum.Parts.Where(p => p.Points < 0).Sum(p => p.Points):0.00;\u22120.00;0.00} make <b>{sum.Total:0.00}</b>; level 2 is from {sum.Level2:0.00}, 3 from {sum.Level3:0.00}, 4 from {sum.Level4:0.00}.</p>\n")
            .Add($"<p class=\"ruler\" role=\"img\" aria-label=\"where the sum stands between the levels\"><span class=\"here\" style=\"width:{Share(sum.Total):0.0}%\"></span>");
        double[] cuts = [from, sum.Level2, sum.Level3, sum.Level4, to];
        for (var level = 1; level <= ReportWords.Levels; level++)
        {
            page.Add($"<span class=\"step l{level}\" style=\"width:{Share(cuts[level]) - Share(cuts[level - 1]):0.0}%\">{level}</span>");
        }
        page.Add($"</p>\n");
    }

    private static void WriteParts(HtmlWriter page, string title, string kind, ImmutableArray<ReportedPart> parts,
        Dictionary<string, ReportedFeature> features, MarkedAnswer answer, string anchor)
    {
        page.Add($"<div><h4>{title}</h4><ul class=\"{kind}\">\n");
        var small = parts.Where(p => Math.Abs(p.Points) < Least).ToList();
        foreach (var part in parts.Where(p => Math.Abs(p.Points) >= Least))
        {
            var feature = features[part.Feature];
            page.Add($"<li><b>{part.Points:+0.00;\u22120.00}</b> {feature.About}");
            AnswerHtml.WriteNumbers(page, answer, feature.At, anchor);
            page.Add($"</li>\n");
        }
        if (small.Count > 0)
        {
            page.Add($"<li><b>{small.Sum(p => p.Points):+0.00;\u22120.00}</b> <span class=\"note\">{ReportWords.Count(small.Count, "smaller part")}</span></li>\n");
        }
        if (parts.IsEmpty)
        {
            page.Add($"<li>nothing</li>\n");
        }
        page.Add($"</ul></div>\n");
    }
}
