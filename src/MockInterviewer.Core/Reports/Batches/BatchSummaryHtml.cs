using System.Collections.Immutable;
using System.Globalization;
using MockInterviewer.Core.Reports.Html;

namespace MockInterviewer.Core.Reports.Batches;

/// <summary>The overview of a cohort as a part of a page.</summary>
internal static class BatchSummaryHtml
{
    /// <summary>Of a table; the others open on demand.</summary>
    private const int MostGroups = 12;

    public static void Write(HtmlWriter page, BatchSummary summary)
    {
        page.Add($"<header>\n<p class=\"over\">Mock Interviewer</p>\n<h1>{ReportWords.Count(summary.Records, "answer")}</h1>\n<ul class=\"tiles\">\n");
        Tile(page, summary.Graded, "graded");
        Tile(page, summary.NeedsReview, summary.NeedsReview == 1 ? "needs review" : "need review");
        if (summary.Reviewed > 0)
        {
            Tile(page, summary.Reviewed, "reviewed");
        }
        Tile(page, summary.NotAssessable, "not assessable");
        Tile(page, summary.Failed, "grading failed");
        if (summary.Pending > 0)
        {
            Tile(page, summary.Pending, "not graded yet");
        }
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
        if (summary.HumanReviews > 0)
        {
            page.Add($" A person has looked at {ReportWords.Count(summary.HumanReviews, "answer")}.");
        }
        page.Add($"</p>\n<ul class=\"jump\"><li><a href=\"#answers\">All answers</a></li>");
        if (summary.NeedsReview > 0)
        {
            page.Add($"<li><a href=\"#status=needs_review\">Those that need review</a></li>");
        }
        if (summary.Failed > 0)
        {
            page.Add($"<li><a href=\"#status=failed\">Those that failed</a></li>");
        }
        page.Add($"</ul>\n</header>\n");
        page.Add($"<div class=\"two\">\n");
        WriteCounts(page, "Why there is no level", "Reason", summary.Reasons);
        WriteCounts(page, "Why a person should look", "Reason", summary.Doubts);
        page.Add($"</div>\n");
    }

    public static void WriteGroups(HtmlWriter page, BatchSummary summary)
    {
        WriteCost(page, summary);
        AgreementHtml.Write(page, summary.Agreement);
        page.Add($"<div class=\"two\">\n");
        WriteUnmet(page, summary.UnmetChecks);
        WriteCounts(page, "Red flags", "Red flag", summary.RedFlags);
        page.Add($"</div>\n<div class=\"two\">\n");
        WriteGroup(page, "By company", summary.Companies);
        WriteGroup(page, "By round", summary.Rounds);
        page.Add($"</div>\n");
        WriteGroup(page, "By criterion", summary.Criteria);
        WriteGroup(page, "By question", summary.Questions);
    }

    /// <summary>Nothing where nothing was called.</summary>
    private static void WriteCost(HtmlWriter page, BatchSummary summary)
    {
        var usage = summary.Usage;
        if (ReportWords.Of(usage) is not { Length: > 0 } words)
        {
            return;
        }
        page.Add($"<section>\n<h2>What the run cost</h2>\n<p>{words}.");
        if (usage is { CostUsd: > 0, Calls: > 0 } && summary.Records > summary.Unreadable)
        {
            page.Add($" That is {string.Create(CultureInfo.InvariantCulture, $"{usage.CostUsd.Value / (summary.Records - summary.Unreadable):0.00####}")} USD an answer.");
        }
        page.Add($"</p>\n</section>\n");
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
        page.Add($"<section>\n<h2>{title}</h2>\n");
        WriteTable(page, groups.Take(MostGroups));
        if (groups.Length > MostGroups)
        {
            page.Add($"<details><summary>{ReportWords.Count(groups.Length - MostGroups, "more row")}</summary>\n");
            WriteTable(page, groups.Skip(MostGroups));
            page.Add($"</details>\n");
        }
        page.Add($"</section>\n");
    }

    private static void WriteTable(HtmlWriter page, IEnumerable<BatchGroup> groups)
    {
        page.Add($"<div class=\"wide\"><table class=\"groups\"><thead><tr><th></th><th>Levels 1 to 4</th><th>Mean level</th><th>Mean score</th><th>Left out</th></tr></thead><tbody>\n");
        foreach (var group in groups)
        {
            page.Add($"<tr><td>{group.Name}</td><td>");
            WriteBar(page, group.Levels);
            page.Add($"</td><td>{Number(group.MeanLevel, "0.00")}</td><td>{Number(group.MeanScore, "0.0")}</td><td>{group.LeftOut}</td></tr>\n");
        }
        page.Add($"</tbody></table></div>\n");
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

    private static string Number(double? number, string format) => number?.ToString(format, CultureInfo.InvariantCulture) ?? "–";
}
