using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Cli.Rubrics;

/// <summary>A rubric for a reader: criteria, anchors, checks, red flags, and the place in the documents that each comes from.</summary>
internal sealed class RubricPage(Prose prose, SourceDocuments documents)
{
    public void Show(Rubric rubric)
    {
        prose.Heading($"{rubric.Title}  ({rubric.Id}, version {rubric.Version})");
        prose.Write(rubric.About);
        prose.Quiet($"Expects {Name(rubric.Expects)}. Hash {ContentHash.Shown(rubric.Hash)}.");
        foreach (var criterion in rubric.Criteria)
        {
            Show(criterion, rubric.Company);
        }
        prose.Blank();
        prose.Rule();
        prose.Heading("Red flags");
        foreach (var flag in rubric.RedFlags)
        {
            prose.Write($"{flag.Title} ({flag.Effect})", "! ", firstStyle: Ansi.Warning);
            prose.Write(flag.Advice, "  ");
            Cite(flag.Citations, "  ");
        }
        prose.Blank();
        prose.Quiet("Documents: " + string.Join("; ", documents.All.Select(d => $"{d.Id} is {d.Title}")) + ".");
    }

    private void Show(Criterion criterion, Company company)
    {
        prose.Blank();
        prose.Rule();
        prose.Heading($"{criterion.Title}  {criterion.Weight} %");
        prose.Write(criterion.Asks);
        Cite(criterion.Citations, "");
        prose.Blank();
        for (var level = 1; level <= criterion.Anchors.Length; level++)
        {
            prose.Write($"{company.DecisionFor(level)}: {criterion.Anchors[level - 1]}", $"{level} ", firstStyle: LevelStyle.Code(level));
        }
        prose.Blank();
        prose.Write("A strong answer");
        Show(criterion.Checks);
        foreach (var principle in criterion.Principles)
        {
            prose.Write($"and, when asked about {principle.Name},", "  ", style: Ansi.Bold);
            Show(principle.Checks);
        }
        if (!criterion.OtherPrinciples.IsEmpty)
        {
            prose.Write($"Also asked about, and judged by the general checks alone: {string.Join("; ", criterion.OtherPrinciples)}.");
        }
    }

    private void Show(IEnumerable<Check> checks)
    {
        foreach (var check in checks)
        {
            prose.Write(check.Title, "  • ");
            foreach (var probe in check.Probes)
            {
                prose.Quiet(probe, "      ? ");
            }
            Cite(check.Citations, "      ");
        }
    }

    private void Cite(IEnumerable<Citation> citations, string indent) =>
        prose.Quiet($"[{string.Join("; ", citations)}]", indent);

    /// <summary>What a round wants of an answer.</summary>
    public static string Name(ExpectedAnswer expected) => expected switch
    {
        ExpectedAnswer.Episode => "one episode that happened",
        ExpectedAnswer.Plan => "a plan",
        ExpectedAnswer.Walkthrough => "a walk through a design",
        ExpectedAnswer.Explanation => "an explanation",
        ExpectedAnswer.Document => "a written document",
        _ => "questions of your own",
    };
}
