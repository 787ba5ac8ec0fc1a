using MockInterviewer.Core.Reports.Markdown;
using MockInterviewer.Core.Revisions.Impacts;

namespace MockInterviewer.Core.Reports.Revisions;

/// <summary>What another rubric does to the levels of answers, as Markdown.</summary>
public static class ImpactMarkdown
{
    public static string Render(ImpactReport impact)
    {
        var page = new MarkdownWriter();
        page.Heading(1, "What the other rubric changes").Paragraph(RevisionWords.Summary(impact));
        if (RevisionWords.LeftOut(impact) is { Length: > 0 } leftOut)
        {
            page.Paragraph(leftOut);
        }
        if (!impact.Moves.IsEmpty)
        {
            page.Table(["Answer", "Rubric", "Label", "Level", "", "Criteria"], impact.Moves.Select(m => new[]
            {
                m.Id, m.Rubric, RevisionWords.Level(m.Label), RevisionWords.Move(m), RevisionWords.Verdict(m), RevisionWords.Criteria(m),
            }));
        }
        var rows = RevisionWords.AgreementRows(impact).ToList();
        if (rows.Count > 0)
        {
            page.Table(["Answers of", "n", "QWK", "exact", "adjacent"], rows);
        }
        return page.ToString();
    }
}
