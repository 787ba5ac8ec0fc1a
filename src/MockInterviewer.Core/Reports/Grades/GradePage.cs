using System.Globalization;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports.Html;

namespace MockInterviewer.Core.Reports.Grades;

/// <summary>One graded answer as an HTML file for screen, phone and paper: what came of it, the answer with what counted marked in it, and
/// what each rating is made of.</summary>
public static class GradePage
{
    private const string Anchor = "a";

    public static string Render(Grade grade)
    {
        var shown = ReportedGrade.Of(grade);
        var answer = MarkedAnswer.Of(grade.Submission.Answer, shown);
        return HtmlPage.Render($"{grade.Rubric.Title}: {shown.Decision ?? ReportWords.Of(shown.Status)}", page =>
        {
            WriteHeader(page, grade, shown);
            WriteSection(page, "What to do with it", shown.Feedback != Feedback.None, () => GradeHtml.WriteFeedback(page, shown.Feedback));
            WriteSection(page, "Your answer", grade.Submission.Answer.Length > 0, () => AnswerHtml.Write(page, answer, Anchor));
            WriteSection(page, "What was judged", shown.Level is not null, () =>
            {
                GradeHtml.WriteCriteria(page, shown, answer, Anchor);
                GradeHtml.WriteFlags(page, shown.RedFlags);
            });
            WriteSection(page, "What each rating is the sum of", shown is { Level: not null, Features: not null }, () => SumHtml.Write(page, answer, shown, Anchor));
            page.Add($"<footer><p>{ReportWords.Delivery(shown)}. Graded by the {ReportWords.Of(grade.Grader)}, against rubric {grade.Rubric.Id}, version {grade.Rubric.Version} ({ContentHash.Shown(grade.Rubric.Hash)}).{(ReportWords.Of(shown.Usage) is { Length: > 0 } usage ? $" It took {usage}." : "")}</p></footer>\n");
        });
    }

    private static void WriteHeader(HtmlWriter page, Grade grade, ReportedGrade shown)
    {
        var over = grade.Submission.Principle is { } principle ? $"{grade.Rubric.Title} \u00b7 {principle}" : grade.Rubric.Title;
        page.Add($"<header>\n<p class=\"over\">{over}</p>\n<h1>{shown.Decision ?? "No decision"}</h1>\n");
        if (shown is { Level: { } level, Score: { } score })
        {
            GradeHtml.WriteScale(page, level);
            page.Add($"<p class=\"figures\">Level <b>{ReportWords.Level(level, shown.HeldDown)}</b> \u00b7 score <b>{score.ToString("0.0", CultureInfo.InvariantCulture)}</b> of 100</p>\n");
        }
        else
        {
            page.Add($"<p class=\"headline\">{ReportWords.Headline(shown)}</p>\n");
        }
        page.Add($"<blockquote dir=\"auto\">{grade.Submission.Question}</blockquote>\n");
        if (shown.Beside is { } beside)
        {
            page.Add($"<p class=\"note\">{ReportWords.Of(beside)}</p>\n");
        }
        GradeHtml.WriteList(page, "A person should look at this grade", shown.Doubts);
        page.Add($"</header>\n");
    }

    private static void WriteSection(HtmlWriter page, string title, bool isThere, Action write)
    {
        if (isThere)
        {
            page.Add($"<section>\n<h2>{title}</h2>\n");
            write();
            page.Add($"</section>\n");
        }
    }
}
