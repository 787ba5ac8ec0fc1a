using System.Globalization;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Drafting;
using MockInterviewer.Core.Reports.Markdown;

namespace MockInterviewer.Core.Reports.Drafts;

/// <summary>A drafted rubric as Markdown for the person who approves it: each line beside what the document says there.</summary>
public static class ReviewSheet
{
    private const int LongestQuotation = 45;
    private const int MostPlaces = 4;
    private const string Mark = "⚠ ";

    private static readonly string[] Columns = ["Drafted", "Where", "What the document says there"];

    public static string Render(RubricDraft draft)
    {
        var sheet = new MarkdownWriter();
        sheet.Heading(1, $"To review: {draft.Request.RubricId}");
        sheet.Paragraph($"Drafted by {draft.By} from {string.Join(", ", draft.Request.Documents.Select(d => $"{d.Name} ({d.Id}, sha256 {d.Sha256[..12]})"))}. "
            + "It grades nothing until it is approved. Change the YAML files beside this sheet where a line is wrong, then approve it.");
        sheet.List("Weak spots of the whole", draft.WeakSpots);
        foreach (var criterion in draft.Criteria)
        {
            Write(sheet, criterion, draft);
        }
        Write(sheet, "Red flags", draft.RedFlags.Select(f => Row($"{f.Part.Title} ({f.Part.Effect}). {f.Part.Advice}", f, f.Part.Citations, draft)));
        Write(sheet, "Questions", draft.Questions.Select(q => Row(q.Part.Text, q, q.Part.Citations, draft)));
        if (draft.Losses.Length > 0)
        {
            sheet.Heading(2, "Left out");
            sheet.Table(["What", "Where", "Why"], draft.Losses.Select(l => (IReadOnlyList<IEnumerable<string>>)[[l.What], [l.Place?.ToString() ?? ""], [l.Why]]));
        }
        return sheet.ToString();
    }

    private static void Write(MarkdownWriter sheet, DraftedCriterion drafted, RubricDraft draft)
    {
        var criterion = drafted.Criterion.Part;
        sheet.Heading(2, string.Create(CultureInfo.InvariantCulture, $"{criterion.Title}, {criterion.Weight} %, {criterion.Dimension}"));
        sheet.Bullets(criterion.Anchors.Select((a, i) => string.Create(CultureInfo.InvariantCulture, $"Level {i + 1}: {a}")));
        sheet.Bullets(drafted.Criterion.WeakSpots.Select(w => Mark + w));
        Write(sheet, null, drafted.Checks.Select(c => Row($"A strong answer {c.Part.Title}.", c, c.Part.Citations, draft)));
    }

    private static void Write(MarkdownWriter sheet, string? title, IEnumerable<IReadOnlyList<IEnumerable<string>>> rows)
    {
        var all = rows.ToList();
        if (all.Count > 0)
        {
            _ = title is null ? sheet : sheet.Heading(2, title);
            sheet.Table(Columns, all);
        }
    }

    private static IReadOnlyList<IEnumerable<string>> Row<T>(string text, Drafted<T> drafted, IReadOnlyCollection<Citation> citations, RubricDraft draft) =>
        [drafted.WeakSpots.Select(w => Mark + w).Prepend(text), citations.Select(c => PlaceOf(c, draft)), citations.Take(MostPlaces).Select(c => Quoted(c, draft))];

    private static string PlaceOf(Citation citation, RubricDraft draft)
    {
        var page = DocumentOf(citation, draft).Passages.FirstOrDefault(p => p.FirstLine >= citation.FirstLine)?.Page;
        return page is null ? citation.ToString() : string.Create(CultureInfo.InvariantCulture, $"{citation} (page {page})");
    }

    private static string Quoted(Citation citation, RubricDraft draft)
    {
        var words = DocumentOf(citation, draft).TextAt(citation.FirstLine, citation.LastLine).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return $"“{string.Join(' ', words.Take(LongestQuotation))}{(words.Length > LongestQuotation ? " ..." : "")}”";
    }

    private static DocumentText DocumentOf(Citation citation, RubricDraft draft) => draft.Request.Documents.First(d => d.Id == citation.Document);
}
