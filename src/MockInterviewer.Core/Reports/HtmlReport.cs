using System.Globalization;
using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Reports.Html;

namespace MockInterviewer.Core.Reports;

/// <summary>An interview's report as one HTML file for screen, phone and paper.</summary>
public static class HtmlReport
{
    public static string Render(InterviewReport report) => HtmlPage.Render($"{report.Title}: {report.Result.Decision ?? "no decision"}", page =>
    {
        WriteHeader(page, report);
        WriteCriteria(page, report);
        WriteWork(page, report);
        WriteFlags(page, report);
        WriteDelivery(page, report);
        foreach (var question in report.Questions)
        {
            WriteQuestion(page, question);
        }
        page.Add($"<footer><p>{InterviewWords.Grading(report)}</p></footer>\n");
    });

    private static void WriteHeader(HtmlWriter page, InterviewReport report)
    {
        var result = report.Result;
        page.Add($"<header>\n<p class=\"over\">{report.Title}</p>\n<h1>{result.Decision ?? "No decision"}</h1>\n");
        if (result is { Level: { } level, Score: { } score })
        {
            GradeHtml.WriteScale(page, level);
            page.Add($"<p class=\"figures\">Level <b>{level}</b> of {ReportWords.Levels}{(result.HeldDown is { } held ? $" ({ReportWords.Without(held)})" : "")} · score <b>{score:0.0}</b> of 100</p>\n");
        }
        page.Add($"<blockquote>{report.DebriefOpening}<cite>{report.Interviewer}</cite></blockquote>\n<ul class=\"notes\">\n");
        foreach (var note in InterviewWords.Notes(report))
        {
            page.Add($"<li>{note}</li>\n");
        }
        page.Add($"</ul>\n<p class=\"note\">{InterviewWords.Occasion(report)}</p>\n</header>\n");
    }

    private static void WriteCriteria(HtmlWriter page, InterviewReport report)
    {
        if (report.Result.Level is null)
        {
            return;
        }
        page.Add($"<section>\n<h2>What was judged</h2>\n<table class=\"criteria\"><thead><tr><th>Criterion</th><th>Level</th><th>Your best words</th><th>What a higher level wants</th></tr></thead><tbody>\n");
        foreach (var criterion in report.Criteria)
        {
            page.Add($"<tr><th scope=\"row\">{criterion.Title} <span class=\"note\">{criterion.Weight}&nbsp;%</span></th><td data-label=\"Level\">")
                .AddAll([GradeHtml.LevelSign(criterion.Level)]);
            if (criterion.ByQuestion.Length > 1)
            {
                page.Add($" <span class=\"note\">mean of {string.Join(", ", criterion.ByQuestion.Select(q => q.Level))}</span>");
            }
            page.Add($"</td><td data-label=\"Your best words\">");
            foreach (var quotation in criterion.Evidence)
            {
                page.Add($"<q dir=\"auto\">{CandidateText.Nested(quotation.Evidence.Quote)}</q> <span class=\"note\">answer {quotation.Number}</span> ");
            }
            page.Add($"</td><td data-label=\"What a higher level wants\">");
            foreach (var next in InterviewWords.Next(criterion))
            {
                page.Add($"<p>{next}</p>");
            }
            page.Add($"</td></tr>\n");
        }
        page.Add($"</tbody></table>\n</section>\n");
    }

    private static void WriteWork(HtmlWriter page, InterviewReport report)
    {
        if (report.WorkOn.IsEmpty)
        {
            return;
        }
        page.Add($"<section>\n<h2>What to work on</h2>\n<ol class=\"work\">\n");
        foreach (var item in report.WorkOn)
        {
            page.Add($"<li><h3>A strong answer {item.Check}</h3><p>{item.Why}</p>");
            if (item.Practice is { } practice)
            {
                page.Add($"<p><b>Practise with:</b> {practice}</p>");
            }
            page.Add($"<p class=\"note\">Read: {string.Join("; ", ReadingPlace.Words(item.Read))}</p></li>\n");
        }
        page.Add($"</ol>\n<p class=\"note\">{InterviewWords.Sources}</p>\n</section>\n");
    }

    private static void WriteFlags(HtmlWriter page, InterviewReport report)
    {
        if (report.RedFlags.IsEmpty)
        {
            return;
        }
        page.Add($"<section>\n<h2>Red flags</h2>\n<ul class=\"flags\">\n");
        foreach (var flag in report.RedFlags)
        {
            GradeHtml.WriteFlag(page, flag.Flag, $"Answer {flag.Number}: ");
        }
        page.Add($"</ul>\n</section>\n");
    }

    private static void WriteDelivery(HtmlWriter page, InterviewReport report)
    {
        if (report.Delivery.Answers == 0)
        {
            return;
        }
        page.Add($"<section>\n<h2>Delivery</h2>\n<div class=\"wide\"><table class=\"numbers totals\"><thead><tr>");
        foreach (var column in InterviewWords.DeliveryColumns)
        {
            page.Add($"<th>{column}</th>");
        }
        page.Add($"</tr></thead><tbody>\n");
        foreach (var row in InterviewWords.DeliveryRows(report))
        {
            page.Add($"<tr>");
            foreach (var cell in row)
            {
                page.Add($"<td>{cell}</td>");
            }
            page.Add($"</tr>\n");
        }
        page.Add($"</tbody></table></div>\n</section>\n");
    }

    private static void WriteQuestion(HtmlWriter page, InterviewQuestion question)
    {
        page.Add($"<section class=\"question\">\n<p class=\"over\">Question {question.Number}");
        if (question.Principle is { } principle)
        {
            page.Add($" · {principle}");
        }
        page.Add($"</p>\n<h2>{question.Text}</h2>\n");
        if (question.Grade is { } grade)
        {
            var answer = MarkedAnswer.Of(question.Answer, grade);
            var anchor = string.Create(CultureInfo.InvariantCulture, $"a{question.Number}");
            AnswerHtml.Write(page, answer, anchor);
            GradeHtml.Write(page, grade, question, answer, anchor);
            SumHtml.WriteFolded(page, answer, grade, anchor);
        }
        else
        {
            page.Add($"<p>No answer was given, so there is no grade.</p>\n");
        }
        GradeHtml.WriteList(page, "What the probes added", [.. InterviewWords.Probes(question)]);
        WriteTranscript(page, question);
        page.Add($"</section>\n");
    }

    private static void WriteTranscript(HtmlWriter page, InterviewQuestion question)
    {
        if (question.Turns.IsEmpty)
        {
            return;
        }
        page.Add($"<details>\n<summary>Transcript</summary>\n<dl class=\"turns\">\n");
        foreach (var turn in question.Turns)
        {
            page.Add($"<dt>{InterviewWords.Said(turn)}</dt><dd class=\"{(turn.Speaker == Speaker.Candidate ? "you" : "they")}\" dir=\"auto\">{turn.Text}</dd>\n");
        }
        page.Add($"</dl>\n</details>\n");
    }
}
