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

    public void Show(IReadOnlyCollection<RubricDiff> diffs)
    {
        foreach (var diff in diffs.Where(d => !d.IsNone || d.DiffersUnseen))
        {
            _prose.Heading(diff.Title);
            if (diff.DiffersUnseen)
            {
                _prose.Write(RevisionWords.UnseenDifference);
            }
            foreach (var part in diff.Changes.GroupBy(c => c.Where))
            {
                Show(part.Key.Length == 0 ? diff.After!.Id : part.Key, part);
            }
            _prose.Blank();
        }
        _prose.Write(RevisionWords.Count(diffs));
    }

    private void Show(string where, IEnumerable<RubricChange> changes)
    {
        _prose.Blank();
        _prose.Write(where, style: Ansi.Accent);
        foreach (var change in changes)
        {
            Show(change);
        }
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
