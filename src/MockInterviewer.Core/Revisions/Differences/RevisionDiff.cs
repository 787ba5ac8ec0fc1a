using System.Collections.Immutable;

namespace MockInterviewer.Core.Revisions.Differences;

/// <summary>How one set of rubrics differs from another.</summary>
/// <param name="Rubrics">Those that differ, each with what differs in it alone.</param>
/// <param name="Shared">What differs in several of them alike, once.</param>
/// <param name="Unseen">company/round of those that say the same, though something else that their grades depend on differs.</param>
public sealed record RevisionDiff(ImmutableArray<RubricDiff> Rubrics, ImmutableArray<SharedChange> Shared, ImmutableArray<string> Unseen)
{
    public bool IsNone => Rubrics.IsEmpty && Shared.IsEmpty && Unseen.IsEmpty;

    /// <param name="diffs">Complete, of all rubrics that were compared.</param>
    internal static RevisionDiff Of(IReadOnlyList<RubricDiff> diffs)
    {
        var shared = diffs.SelectMany(d => d.Changes.Select(c => (Change: c, d.Id))).GroupBy(c => c.Change).Where(g => g.Count() > 1)
            .ToDictionary(g => g.Key, g => g.Select(c => c.Id).ToImmutableArray());
        return new RevisionDiff(
            [.. diffs.Select(d => d with { Changes = [.. d.Changes.Where(c => !shared.ContainsKey(c))] }).Where(d => !d.Changes.IsEmpty || d.IsOneSided)],
            [.. shared.Select(s => new SharedChange(s.Value, s.Key))],
            [.. diffs.Where(d => d.DiffersUnseen).Select(d => d.Id)]);
    }
}
