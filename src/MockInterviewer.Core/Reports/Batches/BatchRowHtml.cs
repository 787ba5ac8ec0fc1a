using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports.Grades;
using MockInterviewer.Core.Reports.Html;

namespace MockInterviewer.Core.Reports.Batches;

/// <summary>One record of a batch as a row that opens.</summary>
internal static class BatchRowHtml
{
    /// <summary>Longer answers are cut in the page; the input has them whole.</summary>
    private const int LongestAnswer = 4000;
    private const int LongestQuestion = 160;

    public static string Render(GradeRecord grade)
    {
        var page = new HtmlWriter();
        page.Add($"<details class=\"row\"><summary><span class=\"id\">{CandidateText.Short(grade.Id, LongestQuestion)}</span>")
            .AddAll([GradeHtml.LevelSign(grade.Level)])
            .Add($"<span>{grade.Decision ?? ReportWords.Of(grade.Status)}</span>")
            .Add($"<span class=\"what\">{grade.Rubric.Title}: {CandidateText.Short(grade.Question, LongestQuestion)}</span>");
        if (grade.Status != GradeStatus.Graded)
        {
            page.Add($"<span class=\"reason\">{ReportWords.Of(grade.Status)}: {ReasonOf(grade)}</span>");
        }
        page.Add($"</summary>\n<div class=\"inside\">\n<p><b>Question.</b> {grade.Question}</p>\n");
        if (PersonWords.Of(grade) is { Length: > 0 } person)
        {
            page.Add($"<p class=\"next\">{person}</p>\n");
        }
        WriteAnswer(page, grade);
        page.Add($"</div></details>\n");
        return page.ToString();
    }

    public static string Render(SubmissionFault fault) => new HtmlWriter()
        .Add($"<div class=\"row\"><span class=\"id\">{CandidateText.Short(fault.Id ?? fault.Source, LongestQuestion)}</span> ")
        .AddAll([GradeHtml.LevelSign(level: null)]).Add($" <span class=\"reason\">unreadable: {fault.ToString()}</span></div>\n").ToString();

    private static string ReasonOf(GradeRecord grade) => grade.Doubts is { } doubts ? string.Join("; ", doubts) : grade.Error ?? "";

    private static void WriteAnswer(HtmlWriter page, GradeRecord grade)
    {
        var shown = ReportedGrade.Of(grade);
        var (answer, left) = CandidateText.Cut(grade.Answer, LongestAnswer);
        var marked = MarkedAnswer.Of(answer, shown);
        AnswerHtml.Write(page, marked);
        if (left > 0)
        {
            page.Add($"<p class=\"note\">Cut here: {ReportWords.Count(left, "more character")} {(left == 1 ? "is" : "are")} in results.jsonl.</p>\n");
        }
        GradeHtml.Write(page, shown, answer: marked);
    }
}
