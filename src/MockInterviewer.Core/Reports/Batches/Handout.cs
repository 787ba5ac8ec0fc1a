using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports.Grades;
using MockInterviewer.Core.Reports.Html;
using MockInterviewer.Core.Reports.Markdown;

namespace MockInterviewer.Core.Reports.Batches;

/// <summary>
/// What a candidate gets of a graded answer: whose it is by the id of the input, the question, the own words, the levels, what was strong and what is missing. Not what the
/// grader doubts, what it cost, what another grader said or what a reviewer noted.
/// </summary>
public static class Handout
{
    /// <summary>A grade that a person should look at first is not handed out before one has; nor is one without a level.</summary>
    public static bool IsDue(GradeRecord record) => record is { Level: not null } and not { Status: GradeStatus.NeedsReview, HumanReview: null };

    public static string Markdown(GradeRecord record)
    {
        var page = new MarkdownWriter();
        page.Heading(1, record.Rubric.Title).Labelled("For:", record.Id).Labelled("Question:", record.Question);
        if (record.Principle is { } principle)
        {
            page.Labelled("Principle:", principle);
        }
        page.Labelled("Your answer:", "").Quote(record.Answer);
        GradeMarkdown.Write(page, ForCandidate(record), question: null);
        return page.ToString();
    }

    public static string Html(GradeRecord record) => HtmlPage.Render(record.Rubric.Title, page =>
    {
        page.Add($"<header>\n<p class=\"over\">{record.Rubric.Title}, for {record.Id}</p>\n<h1>{record.Question}</h1>\n");
        if (record.Principle is { } principle)
        {
            page.Add($"<p class=\"note\">{principle}</p>\n");
        }
        page.Add($"</header>\n<section>\n<h2>Your answer</h2>\n");
        var shown = ForCandidate(record);
        var answer = MarkedAnswer.Of(record.Answer, shown);
        AnswerHtml.Write(page, answer);
        GradeHtml.Write(page, shown, answer: answer);
        page.Add($"</section>\n");
    });

    /// <summary>A person's level stands in place of the grader's where they differ; the company's word for it is not known then.</summary>
    private static ReportedGrade ForCandidate(GradeRecord record)
    {
        var shown = ReportedGrade.Of(record) with { Status = GradeStatus.Graded, Doubts = [], Beside = null, Usage = null };
        return record.HumanReview is { } review && review.Level != record.Level
            ? shown with { Level = review.Level, Score = null, Decision = null, HeldDown = null }
            : shown;
    }
}
