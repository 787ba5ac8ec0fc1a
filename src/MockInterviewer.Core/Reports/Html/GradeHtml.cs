using MockInterviewer.Core.Grading;

namespace MockInterviewer.Core.Reports.Html;

/// <summary>One grade as a part of a page.</summary>
internal static class GradeHtml
{
    /// <param name="answer">Whose passages the ratings point to; null where it is not shown.</param>
    /// <param name="anchor">As of <see cref="AnswerHtml.Write"/>.</param>
    public static void Write(HtmlWriter page, ReportedGrade grade, InterviewQuestion? question = null, MarkedAnswer? answer = null, string? anchor = null)
    {
        page.Add($"<p class=\"headline\">").AddAll([LevelSign(grade.Level)])
            .Add($" {ReportWords.Headline(grade)}</p>\n");
        if (grade.Beside is { } beside)
        {
            page.Add($"<p class=\"note\">{ReportWords.Of(beside)}</p>\n");
        }
        WriteList(page, "A person should look at this grade", grade.Doubts);
        if (grade.Level is not null)
        {
            WriteCriteria(page, grade, answer, anchor);
        }
        WriteFlags(page, grade.RedFlags);
        page.Add($"<p><b>Delivery.</b> {ReportWords.Delivery(grade, question)}.</p>\n");
        WriteFeedback(page, grade.Feedback);
    }

    /// <summary>The level as a coloured sign with its number in it; a dash where there is none.</summary>
    public static string LevelSign(int? level) =>
        level is { } number
            ? new HtmlWriter().Add($"<span class=\"level l{number}\"><span class=\"hidden\">level </span>{number}</span>").ToString()
            : "<span class=\"level none\"><span class=\"hidden\">no level </span>–</span>";

    /// <summary>The level as so many of four steps.</summary>
    public static void WriteScale(HtmlWriter page, int level)
    {
        page.Add($"<p class=\"scale\" role=\"img\" aria-label=\"level {level} of {ReportWords.Levels}\">");
        for (var step = 1; step <= ReportWords.Levels; step++)
        {
            page.Add($"<span class=\"{(step <= level ? "on" : "off")} l{level}\"></span>");
        }
        page.Add($"</p>\n");
    }

    public static void WriteList(HtmlWriter page, string title, IReadOnlyCollection<string> texts, string kind = "")
    {
        if (texts.Count == 0)
        {
            return;
        }
        page.Add($"<div class=\"list {kind}\"><h4>{title}</h4><ul>\n");
        foreach (var text in texts)
        {
            page.Add($"<li>{text}</li>\n");
        }
        page.Add($"</ul></div>\n");
    }

    public static void WriteFlag(HtmlWriter page, ReportedFlag flag, string where)
    {
        page.Add($"<li><b>{where}{flag.Title}</b> <span class=\"note\">({ReportWords.Effect(flag.Cap)})</span>");
        if (flag.Evidence.Quote.Length > 0)
        {
            page.Add($"<q dir=\"auto\">{CandidateText.Nested(flag.Evidence.Quote)}</q>");
        }
        page.Add($"<span class=\"advice\">{flag.Advice}</span></li>\n");
    }

    public static void WriteCriteria(HtmlWriter page, ReportedGrade grade, MarkedAnswer? answer, string? anchor)
    {
        page.Add($"<table class=\"criteria seen\"><thead><tr><th>Criterion</th><th>Level</th><th>What was seen</th><th>What a higher level wants</th></tr></thead><tbody>\n");
        foreach (var criterion in grade.Criteria)
        {
            page.Add($"<tr><th scope=\"row\">{criterion.Title} <span class=\"note\">{criterion.Weight}&nbsp;%</span></th><td data-label=\"Level\">")
                .AddAll([LevelSign(criterion.Level)]).AddAll([Votes(criterion)]).Add($"</td><td data-label=\"What was seen\">");
            WriteChecks(page, criterion, grade.HasReasons, answer, anchor);
            page.Add($"</td><td data-label=\"What a higher level wants\">{criterion.NextAnchor ?? (criterion.Level == ReportWords.Levels ? ReportWords.HighestLevel : "")}</td></tr>\n");
        }
        page.Add($"</tbody></table>\n");
        if (ReportWords.Carried(grade) is { Length: > 0 } carried)
        {
            page.Add($"<p class=\"note\">{carried}</p>\n");
        }
    }

    private static string Votes(ReportedCriterion criterion) =>
        ReportWords.Votes(criterion.Votes) is { Length: > 0 } votes ? new HtmlWriter().Add($"<span class=\"note\">{votes}</span>").ToString() : "";

    private static void WriteChecks(HtmlWriter page, ReportedCriterion criterion, bool withReason, MarkedAnswer? answer, string? anchor)
    {
        if (criterion.Status != RatingStatus.Rated || criterion.Checks.IsEmpty)
        {
            page.Add($"<span>{criterion.Reason}</span>");
            return;
        }
        if (withReason)
        {
            page.Add($"<p>{criterion.Reason}");
            WriteNumbers(criterion.Evidence.Select(TextRange.Of));
            page.Add($"</p>");
        }
        page.Add($"<ul class=\"checks\">");
        foreach (var check in criterion.Checks)
        {
            var met = ReportWords.Of(check.Met);
            page.Add($"<li class=\"{met}\"><span class=\"hidden\">{met}: </span>{check.Title}");
            WriteNumbers(check.At ?? []);
            page.Add($"</li>");
        }
        page.Add($"</ul>");

        void WriteNumbers(IEnumerable<TextRange> ranges)
        {
            if (answer is not null)
            {
                AnswerHtml.WriteNumbers(page, answer, ranges, anchor);
            }
        }
    }

    public static void WriteFlags(HtmlWriter page, IReadOnlyCollection<ReportedFlag> flags)
    {
        if (flags.Count == 0)
        {
            return;
        }
        page.Add($"<h4>Red flags</h4>\n<ul class=\"flags\">\n");
        foreach (var flag in flags)
        {
            WriteFlag(page, flag, "");
        }
        page.Add($"</ul>\n");
    }

    public static void WriteFeedback(HtmlWriter page, Feedback feedback)
    {
        page.Add($"<div class=\"feedback\">\n");
        WriteList(page, "Missing", feedback.Gaps, "gaps");
        WriteList(page, "Strong", feedback.Strengths);
        WriteList(page, "An interviewer would ask", feedback.Probes);
        page.Add($"</div>\n");
        if (feedback.NextStep.Length > 0)
        {
            page.Add($"<p class=\"next\"><b>Next step.</b> {feedback.NextStep}</p>\n");
        }
        WriteList(page, ReportWords.OutlineTitle, feedback.Outline ?? []);
    }
}
