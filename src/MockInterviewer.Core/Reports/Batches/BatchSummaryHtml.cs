using System.Collections.Immutable;
using System.Globalization;
using MockInterviewer.Core.Reports.Html;

namespace MockInterviewer.Core.Reports.Batches;

/// <summary>The overview of a cohort as a part of a page.</summary>
internal static class BatchSummaryHtml
{
    public static void Write(HtmlWriter page, BatchSummary summary)
    {
        page.Add($"<header>\n<p class=\"over\">Mock Interviewer</p>\n<h1>{ReportWords.Count(summary.Records, "answer")}</h1>\n<ul class=\"tiles\">\n");
        Tile(page, summary.Graded, "graded");
        Tile(page, summary.NeedsReview, "need review");
        Tile(page, summary.NotAssessable, "not assessable");
        Tile(page, summary.Failed, "grading failed");
        Tile(page, summary.Unreadable, "unreadable");
        page.Add($"<li><b>{Number(summary.Overall.MeanScore, "0.0")}</b>mean score of 100</li>\n</ul>\n");
        WriteBar(page, summary.Overall.Levels);
        var left = summary.LeftOut == 0 ? "Every record has a level."
            : $"{ReportWords.Count(summary.LeftOut, "record")} without a level {(summary.LeftOut == 1 ? "is" : "are")} left out of the mean and of the levels.";
        page.Add($"<p class=\"note\">Levels 1 to 4. {left}");
        if (summary.Grader is { } grader)
        {
            page.Add($" Graded by the {ReportWords.Of(grader)}.");
        }
        if (ReportWords.Of(summary.Usage) is { Length: > 0 } usage)
        {
            page.Add($" Grading took {usage}.");
        }
        page.Add($"</p>\n</header>\n");
        WriteAgreement(page, summary);
        WriteCounts(page, "Why there is no level", "Reason", summary.Reasons);
    }

    public static void WriteGroups(HtmlWriter page, BatchSummary summary)
    {
        WriteUnmet(page, summary.UnmetChecks);
        WriteCounts(page, "Red flags", "Red flag", summary.RedFlags);
        WriteGroup(page, "By company", summary.Companies);
        WriteGroup(page, "By round", summary.Rounds);
        WriteGroup(page, "By criterion", summary.Criteria);
        WriteGroup(page, "By question", summary.Questions);
    }

    private static void Tile(HtmlWriter page, int count, string label) =>
        page.Add($"<li><b>{count.ToString("N0", CultureInfo.InvariantCulture)}</b>{label}</li>\n");

    private static void WriteBar(HtmlWriter page, ImmutableArray<int> levels)
    {
        var all = Math.Max(1, levels.Sum());
        var spoken = string.Join(", ", levels.Select((count, place) => string.Create(CultureInfo.InvariantCulture, $"level {place + 1}: {count}")));
        page.Add($"<div class=\"bar\" role=\"img\" aria-label=\"{spoken}\" title=\"{spoken}\">");
        foreach (var (place, count) in levels.Index().Where(l => l.Item > 0))
        {
            page.Add($"<span class=\"l{place + 1}\" style=\"width:{100.0 * count / all:0.##}%\">{count}</span>");
        }
        page.Add($"</div>\n");
    }

    private static void WriteGroup(HtmlWriter page, string title, ImmutableArray<BatchGroup> groups)
    {
        if (groups.IsEmpty)
        {
            return;
        }
        page.Add($"<section>\n<h2>{title}</h2>\n<div class=\"wide\"><table class=\"groups\"><thead><tr><th></th><th>Levels 1 to 4</th><th>Mean level</th><th>Mean score</th><th>Left out</th></tr></thead><tbody>\n");
        foreach (var group in groups)
        {
            page.Add($"<tr><td>{group.Name}</td><td>");
            WriteBar(page, group.Levels);
            page.Add($"</td><td>{Number(group.MeanLevel, "0.00")}</td><td>{Number(group.MeanScore, "0.0")}</td><td>{group.LeftOut}</td></tr>\n");
        }
        page.Add($"</tbody></table></div>\n</section>\n");
    }

    private static void WriteUnmet(HtmlWriter page, ImmutableArray<UnmetCheck> checks)
    {
        if (checks.IsEmpty)
        {
            return;
        }
        page.Add($"<section>\n<h2>Missed most</h2>\n<div class=\"wide\"><table class=\"numbers\"><thead><tr><th>A strong answer ...</th><th>Not</th><th>Partly</th><th>Answers</th></tr></thead><tbody>\n");
        foreach (var check in checks)
        {
            page.Add($"<tr><td>{check.Title} <span class=\"note\">{check.Id}</span></td><td>{check.No}</td><td>{check.Partly}</td><td>{check.Answers}</td></tr>\n");
        }
        page.Add($"</tbody></table></div>\n</section>\n");
    }

    private static void WriteCounts(HtmlWriter page, string title, string column, ImmutableArray<NamedCount> counts)
    {
        if (counts.IsEmpty)
        {
            return;
        }
        page.Add($"<section>\n<h2>{title}</h2>\n<table class=\"counts\"><thead><tr><th>{column}</th><th>Answers</th></tr></thead><tbody>\n");
        foreach (var count in counts)
        {
            page.Add($"<tr><td>{count.Name}</td><td>{count.Count}</td></tr>\n");
        }
        page.Add($"</tbody></table>\n</section>\n");
    }

    private static void WriteAgreement(HtmlWriter page, BatchSummary summary)
    {
        if (summary.Agreement?.Overall is { } figures)
        {
            page.Add($"<section>\n<h2>Agreement with the labels</h2>\n<p>Quadratic weighted kappa <b>{Number(figures.Qwk, "0.00")}</b> over {ReportWords.Count(figures.Count, "labelled answer")}; exactly the label {100 * figures.Exact:0} %, within one level {100 * figures.Adjacent:0} %.</p>\n</section>\n");
        }
    }

    private static string Number(double? number, string format) => number?.ToString(format, CultureInfo.InvariantCulture) ?? "–";
}
