using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports.Html;

namespace MockInterviewer.Core.Reports.Batches;

/// <summary>report.html of a batch. Answers are added one at a time and rendered at once; only the rows that will be shown are held.</summary>
/// <param name="rows">Of answers without a doubt; so that the file stays openable.</param>
public sealed class BatchHtmlReport(int rows = BatchHtmlReport.UsualRows)
{
    public const int UsualRows = 500;

    /// <summary>Answers that a person should look at come first; of those, too, only so many.</summary>
    private const int MostAttention = 200;

    private readonly List<string> _attention = [];
    private readonly List<string> _answers = [];
    private int _attentionLeft;
    private int _answersLeft;

    public void Add(BatchItem item)
    {
        var quiet = item.Record is { Status: GradeStatus.Graded };
        var (shown, most) = quiet ? (_answers, rows) : (_attention, MostAttention);
        if (shown.Count < most)
        {
            shown.Add(item.Record is { } record ? BatchRowHtml.Render(record) : BatchRowHtml.Render((SubmissionFault)item.Entry));
        }
        else if (quiet)
        {
            _answersLeft++;
        }
        else
        {
            _attentionLeft++;
        }
    }

    public string Render(BatchSummary summary) => HtmlPage.Render("Answers graded", page =>
    {
        BatchSummaryHtml.Write(page, summary);
        WriteRows(page, "For a person to look at", _attention, _attentionLeft);
        BatchSummaryHtml.WriteGroups(page, summary);
        WriteRows(page, "Answers", _answers, _answersLeft);
    });

    private static void WriteRows(HtmlWriter page, string title, List<string> shown, int left)
    {
        if (shown.Count == 0)
        {
            return;
        }
        page.Add($"<section>\n<h2>{title}</h2>\n");
        if (left > 0)
        {
            page.Add($"<p class=\"note\">{ReportWords.Count(shown.Count, "row")} shown, in the order of the input; {left} more {(left == 1 ? "is" : "are")} only in results.jsonl and results.csv.</p>\n");
        }
        page.AddAll(shown).Add($"</section>\n");
    }
}
