using MockInterviewer.Core.Reports.Markdown;
using MockInterviewer.Core.Revisions.Differences;

namespace MockInterviewer.Core.Reports.Revisions;

/// <summary>Differences of rubrics as Markdown, for the description of a change.</summary>
public static class RubricDiffMarkdown
{
    public static string Render(RevisionDiff diff)
    {
        var page = new MarkdownWriter();
        page.Heading(1, "What differs");
        foreach (var text in new[] { RevisionWords.Count(diff), RevisionWords.Unseen(diff) }.Where(t => t.Length > 0))
        {
            page.Paragraph(text);
        }
        foreach (var rubric in diff.Rubrics)
        {
            page.Heading(2, RevisionWords.Title(rubric));
            Write(page, RevisionWords.IdOf(rubric), rubric.Changes);
        }
        foreach (var alike in diff.Shared.GroupBy(s => RevisionWords.Shared(s.Rubrics)))
        {
            page.Heading(2, alike.Key);
            Write(page, "all of them", alike.Select(s => s.Change));
        }
        return page.ToString();
    }

    private static void Write(MarkdownWriter page, string whole, IEnumerable<RubricChange> changes)
    {
        foreach (var part in changes.GroupBy(c => c.Where))
        {
            page.List(part.Key.Length == 0 ? whole : part.Key, [.. part.Select(c => $"{RevisionWords.Sign(c)} {RevisionWords.Line(c)}")]);
        }
    }
}
