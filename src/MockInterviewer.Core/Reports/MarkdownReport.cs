using System.Globalization;
using MockInterviewer.Core.Reports.Grades;
using MockInterviewer.Core.Reports.Markdown;

namespace MockInterviewer.Core.Reports;

/// <summary>An interview's report as Markdown.</summary>
public static class MarkdownReport
{
    public static string Render(InterviewReport report)
    {
        var page = new MarkdownWriter();
        page.Heading(1, $"{report.Title}: {report.Result.Decision ?? "no decision"}");
        page.Paragraph(InterviewWords.Occasion(report));
        page.Quote(report.DebriefOpening);
        page.Labelled("Overall:", InterviewWords.Headline(report.Result));
        page.Bullets(InterviewWords.Notes(report));
        WriteCriteria(page, report);
        WriteWork(page, report);
        WriteFlags(page, report);
        WriteDelivery(page, report);
        foreach (var question in report.Questions)
        {
            WriteQuestion(page, question);
        }
        page.Heading(2, "How it was graded").Paragraph(InterviewWords.Grading(report));
        return page.ToString();
    }

    private static void WriteCriteria(MarkdownWriter page, InterviewReport report)
    {
        if (report.Result.Level is null)
        {
            return;
        }
        page.Heading(2, "What was judged").Table(["Criterion", "Level", "Your best words", "What a higher level wants"], report.Criteria
            .Select(c => (IReadOnlyList<IEnumerable<string>>)[
                [string.Create(CultureInfo.InvariantCulture, $"{c.Title} ({c.Weight} %)")],
                [InterviewWords.Levels(c)],
                c.Evidence.Select(e => string.Create(CultureInfo.InvariantCulture, $"{ReportWords.Quoted(e.Evidence.Quote)} (answer {e.Number})")),
                InterviewWords.Next(c)]));
    }

    private static void WriteWork(MarkdownWriter page, InterviewReport report)
    {
        if (report.WorkOn.IsEmpty)
        {
            return;
        }
        page.Heading(2, "What to work on");
        foreach (var (place, item) in report.WorkOn.Index())
        {
            page.Heading(3, string.Create(CultureInfo.InvariantCulture, $"{place + 1}. A strong answer {item.Check}"));
            page.Paragraph(item.Why);
            if (item.Practice is { } practice)
            {
                page.Labelled("Practise with:", practice);
            }
            page.List("Read:", ReadingPlace.Words(item.Read));
        }
        page.Paragraph(InterviewWords.Sources);
    }

    private static void WriteFlags(MarkdownWriter page, InterviewReport report)
    {
        if (report.RedFlags.IsEmpty)
        {
            return;
        }
        page.Heading(2, "Red flags").Bullets(report.RedFlags.Select(f => string.Create(CultureInfo.InvariantCulture,
            $"Answer {f.Number}: {ReportWords.Flag(f.Flag)}")));
    }

    private static void WriteDelivery(MarkdownWriter page, InterviewReport report)
    {
        if (report.Delivery.Answers == 0)
        {
            return;
        }
        page.Heading(2, "Delivery").Table(InterviewWords.DeliveryColumns,
            InterviewWords.DeliveryRows(report).Select(r => (IReadOnlyList<IEnumerable<string>>)[.. r.Select(c => (IEnumerable<string>)[c])]));
    }

    private static void WriteQuestion(MarkdownWriter page, InterviewQuestion question)
    {
        page.Heading(2, string.Create(CultureInfo.InvariantCulture, $"Question {question.Number}: {question.Text}"));
        if (question.Principle is { } principle)
        {
            page.Labelled("Principle:", principle);
        }
        if (question.Grade is { } grade)
        {
            GradeMarkdown.Write(page, grade, question);
        }
        else
        {
            page.Paragraph("No answer was given, so there is no grade.");
        }
        page.List("What the probes added:", [.. InterviewWords.Probes(question)]);
        if (!question.Turns.IsEmpty)
        {
            page.Heading(3, "Transcript");
        }
        foreach (var turn in question.Turns)
        {
            page.Labelled(InterviewWords.Said(turn) + ":", "").Quote(turn.Text);
        }
    }
}
