using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;

namespace MockInterviewer.Core.Reports;

/// <summary>A check before and after the answers to probes.</summary>
/// <param name="Id">criterion.check.</param>
public sealed record CheckGain(string Id, string Title, Met Before, Met After)
{
    /// <summary>The checks that rose; empty when nothing is to be compared.</summary>
    internal static ImmutableArray<CheckGain> Between(Grade? before, Grade? after)
    {
        if (before is null || after is null)
        {
            return [];
        }
        var met = Checks(before).ToDictionary(c => c.Id, c => c.Met, StringComparer.Ordinal);
        return [.. Checks(after).Select(c => new CheckGain(c.Id, c.Check.Title, met.GetValueOrDefault(c.Id), c.Met)).Where(g => g.After > g.Before)];
    }

    /// <summary>A grade that is not assessable has no findings: there every check counts as not met.</summary>
    private static IEnumerable<CheckFinding> Checks(Grade grade) => grade.Ratings.SelectMany(r => r.Checks).DistinctBy(c => c.Id);
}
