using System.Globalization;
using MockInterviewer.Core.Grading.Agreement;
using MockInterviewer.Core.Reports.Html;

namespace MockInterviewer.Core.Reports.Batches;

/// <summary>How far grader and people agree, as a part of a page.</summary>
internal static class AgreementHtml
{
    /// <param name="report">Null when no person gave a level; nothing is written then.</param>
    public static void Write(HtmlWriter page, AgreementReport? report)
    {
        if (report?.Overall is not { } figures)
        {
            return;
        }
        page.Add($"<section>\n<h2>Agreement with people's levels</h2>\n<p>Quadratic weighted kappa <b>{Number(figures.Qwk)}</b>");
        if (figures.QwkInterval is { } interval)
        {
            page.Add($" (95 % between {Number(interval.Low)} and {Number(interval.High)})");
        }
        page.Add($" over {ReportWords.Count(figures.Count, "answer")} that a person gave a level; exactly the same level {100 * figures.Exact:0} %, within one level {100 * figures.Adjacent:0} %. ")
            .Add($"On average the grader is {Number(Math.Abs(figures.MeanDifference))} levels {(figures.MeanDifference >= 0 ? "kinder" : "stricter")}.");
        if (report.LeftOut > 0)
        {
            page.Add($" {ReportWords.Count(report.LeftOut, "answer")} without a level of the grader {(report.LeftOut == 1 ? "is" : "are")} left out.");
        }
        page.Add($"</p>\n<div class=\"wide\"><table class=\"confusion\"><thead><tr><th scope=\"col\">person</th>");
        for (var level = 1; level <= ReportWords.Levels; level++)
        {
            page.Add($"<th scope=\"col\">grader {level}</th>");
        }
        page.Add($"</tr></thead><tbody>\n");
        foreach (var (label, counts) in report.Confusion.Index())
        {
            WriteRow(page, label, counts);
        }
        page.Add($"</tbody></table></div>\n</section>\n");
    }

    private static void WriteRow(HtmlWriter page, int label, IReadOnlyList<int> counts)
    {
        page.Add($"<tr><th scope=\"row\">{label + 1}</th>");
        foreach (var (level, count) in counts.Index())
        {
            page.Add($"<td class=\"{(level == label ? "same" : "other")}\">{count}</td>");
        }
        page.Add($"</tr>\n");
    }

    private static string Number(double? number) => number?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–";
}
