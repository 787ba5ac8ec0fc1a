using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Revisions.Differences;

/// <summary>One difference between two rubrics, in a rubric's own terms.</summary>
/// <param name="Where">What it belongs to: a criterion, <c>criterion.check</c>, "red flag id", "signal id", "feature id"; empty for the rubric itself.</param>
/// <param name="Part">What of it: "weight", "anchor 3", "check", "probe" ...</param>
/// <param name="Before">Null for what was added.</param>
/// <param name="After">Null for what was removed.</param>
public sealed record RubricChange(ChangeKind Kind, string Where, string Part, string? Before, string? After)
{
    internal static RubricChange Added(string where, string part, string text) => new(ChangeKind.Added, where, part, Before: null, text);

    internal static RubricChange Removed(string where, string part, string text) => new(ChangeKind.Removed, where, part, text, After: null);

    /// <summary>Nothing where the two are the same.</summary>
    internal static IEnumerable<RubricChange> OfText(string where, string part, string before, string after) =>
        before == after ? [] : [new RubricChange(ChangeKind.Changed, where, part, before, after)];

    /// <summary>Of lists in which the order says nothing.</summary>
    internal static IEnumerable<RubricChange> OfLists(string where, string part, IReadOnlyCollection<string> before, IReadOnlyCollection<string> after) =>
        before.Except(after, StringComparer.Ordinal).Select(text => Removed(where, part, text))
            .Concat(after.Except(before, StringComparer.Ordinal).Select(text => Added(where, part, text)));

    internal static IEnumerable<RubricChange> OfCitations(string where, IEnumerable<Citation> before, IEnumerable<Citation> after) =>
        OfLists(where, CitationSummary.Part, [.. before.Select(c => c.ToString())], [.. after.Select(c => c.ToString())]);
}
