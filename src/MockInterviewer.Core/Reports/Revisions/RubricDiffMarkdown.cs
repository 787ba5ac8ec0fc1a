using MockInterviewer.Core.Reports.Markdown;
using MockInterviewer.Core.Revisions.Differences;

namespace MockInterviewer.Core.Reports.Revisions;

/// <summary>Differences of rubrics as Markdown, for the description of a change.</summary>
public static class RubricDiffMarkdown
{
    public static string Render(IReadOnlyCollection<RubricDiff> diffs)
    {
        var page = new MarkdownWriter();
        page.Heading(1, "What differs").Paragraph(RevisionWords.Count(diffs));
        foreach (var diff in diffs.Where(d => !d.IsNone || d.DiffersUnseen))
        {
            page.Heading(2, diff.Title);
            if (diff.DiffersUnseen)
            {
                page.Paragraph(RevisionWords.UnseenDifference);
            }
            foreach (var part in diff.Changes.GroupBy(c => c.Where))
            {
                page.List(part.Key.Length == 0 ? diff.After!.Id : part.Key, [.. part.Select(c => $"{RevisionWords.Sign(c)} {RevisionWords.Line(c)}")]);
            }
        }
        return page.ToString();
    }
}
