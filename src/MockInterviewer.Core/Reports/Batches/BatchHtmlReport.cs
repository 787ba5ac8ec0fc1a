using System.Globalization;
using System.Text;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports.Html;

namespace MockInterviewer.Core.Reports.Batches;

/// <summary>
/// report.html of a batch: an overview that can be read without scripts, and a table whose answers the page's own script unpacks when they
/// are opened. Answers are added one at a time and leave for the scratch file in chunks; little is held of each.
/// </summary>
/// <param name="scratch">Empty, can be read and written; the caller's, who removes it afterwards.</param>
public sealed class BatchHtmlReport(Stream scratch) : IDisposable
{
    /// <summary>Answers that a person should look at stand in the overview too; so many of each kind.</summary>
    private const int MostAttention = 30;

    /// <summary>A chunk ends with the answer that reaches either: the browser unpacks one whole to open an answer.</summary>
    private const int MostInChunk = 100;
    private const int LongestChunk = 512 * 1024;

    private readonly CohortNames _names = new();
    private readonly List<int> _starts = [];
    private readonly List<string> _without = [];
    private readonly List<string> _doubtful = [];
    private readonly PackedJson _rows = NewArray();
    private PackedJson _chunk = NewArray();
    private int _count;
    private int _inChunk;

    public void Add(BatchItem item)
    {
        var answers = new CohortAnswers(_names);
        answers.WriteRow(_rows.Json, item);
        if (_inChunk == 0)
        {
            _starts.Add(_count);
        }
        answers.WriteDetail(_chunk.Json, item);
        _count++;
        _inChunk++;
        _rows.Pack();
        _chunk.Pack();
        if (_inChunk == MostInChunk || _chunk.Length >= LongestChunk)
        {
            EndChunk();
        }
        var shown = item.Record switch { null or { Level: null } => _without, { Status: GradeStatus.NeedsReview } => _doubtful, _ => null };
        if (shown?.Count < MostAttention)
        {
            shown.Add(item.Record is { } record ? BatchRowHtml.Render(record) : BatchRowHtml.Render((SubmissionFault)item.Entry));
        }
    }

    /// <summary>Writes the page. Nothing can be added after it.</summary>
    public void Write(Stream page, BatchSummary summary)
    {
        if (_inChunk > 0)
        {
            EndChunk();
        }
        var script = HtmlPage.ReadPart("cohort.js");
        var head = new HtmlWriter();
        HtmlPage.WriteHead(head, "Answers graded", HtmlPage.ReadPart("cohort.css"), script);
        BatchSummaryHtml.Write(head, summary);
        WriteAttention(head, "without-level", "Without a level", _without, summary.LeftOut, "#level=none");
        WriteAttention(head, "doubtful", "For a person to look at", _doubtful, summary.NeedsReview, "#status=needs_review");
        BatchSummaryHtml.WriteGroups(head, summary);
        CohortTableHtml.Write(head);
        WriteText(page, head.ToString());
        using (var names = new PackedJson())
        {
            _names.Write(names.Json, _starts);
            names.WriteBlock(page, "data-names");
        }
        _rows.Json.WriteEndArray();
        _rows.WriteBlock(page, "data-rows");
        WriteText(page, $"<script>{script}</script>\n");
        scratch.Position = 0;
        scratch.CopyTo(page);
        WriteText(page, "</main>\n</body>\n</html>\n");
    }

    public void Dispose()
    {
        _rows.Dispose();
        _chunk.Dispose();
    }

    private void EndChunk()
    {
        _chunk.Json.WriteEndArray();
        _chunk.WriteBlock(scratch, string.Create(CultureInfo.InvariantCulture, $"answers-{_starts.Count - 1}"));
        _chunk.Dispose();
        _chunk = NewArray();
        _inChunk = 0;
    }

    private static PackedJson NewArray()
    {
        var packed = new PackedJson();
        packed.Json.WriteStartArray();
        return packed;
    }

    private static void WriteAttention(HtmlWriter page, string id, string title, List<string> shown, int all, string link)
    {
        if (shown.Count == 0)
        {
            return;
        }
        page.Add($"<section id=\"{id}\">\n<h2>{title}</h2>\n");
        if (all > shown.Count)
        {
            page.Add($"<p class=\"note\">The first {shown.Count} of {ReportWords.Count(all, "answer")}, in the order of the input; ");
            page.Add($"<a href=\"{link}\">all of them</a> are in the table below.</p>\n");
        }
        page.AddAll(shown).Add($"</section>\n");
    }

    private static void WriteText(Stream page, string text) => page.Write(Encoding.UTF8.GetBytes(text));
}
