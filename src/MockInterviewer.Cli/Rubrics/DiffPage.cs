using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Reports.Revisions;
using MockInterviewer.Core.Revisions.Differences;

namespace MockInterviewer.Cli.Rubrics;

/// <summary>Differences of rubrics on the screen: what was, and below it what is.</summary>
internal sealed class DiffPage(Surface surface)
{
    /// <summary>Of two texts on one line; longer ones stand below each other.</summary>
    private const int LongestPair = 60;

    private readonly Prose _prose = new(surface);

    public void Show(RevisionDiff diff)
    {
        foreach (var rubric in diff.Rubrics)
        {
            Show(RevisionWords.Title(rubric), RevisionWords.IdOf(rubric), rubric.Changes);
        }
        foreach (var alike in diff.Shared.GroupBy(s => RevisionWords.Shared(s.Rubrics)))
        {
            Show(alike.Key, "all of them", alike.Select(s => s.Change));
        }
        foreach (var text in new[] { RevisionWords.Unseen(diff), RevisionWords.Count(diff) }.Where(t => t.Length > 0))
        {
            _prose.Write(text);
        }
    }

    /// <param name="whole">What changes belong to that belong to no part.</param>
    private void Show(string title, string whole, IEnumerable<RubricChange> changes)
    {
        _prose.Heading(title);
        foreach (var part in changes.GroupBy(c => c.Where))
        {
            _prose.Blank();
            _prose.Write(part.Key.Length == 0 ? whole : part.Key, style: Ansi.Accent);
            foreach (var change in part)
            {
                Show(change);
            }
        }
        _prose.Blank();
    }

    private void Show(RubricChange change)
    {
        if (change is { Before: { } before, After: { } after } && before.Length + after.Length > LongestPair)
        {
            _prose.Write($"{change.Part}:", "  ~ ", firstStyle: Ansi.Warning);
            _prose.Write(before, "      - ", firstStyle: Ansi.Bad);
            _prose.Write(after, "      + ", firstStyle: Ansi.Own);
            return;
        }
        _prose.Write(RevisionWords.Line(change), $"  {RevisionWords.Sign(change)} ", firstStyle: change.Kind switch
        {
            ChangeKind.Added => Ansi.Own,
            ChangeKind.Removed => Ansi.Bad,
            _ => Ansi.Warning,
        });
    }
}
