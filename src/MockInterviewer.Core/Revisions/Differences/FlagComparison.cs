using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Revisions.Differences;

/// <summary>Compares the red flags of two rubrics.</summary>
internal static class FlagComparison
{
    public static IEnumerable<RubricChange> Compare(Rubric before, Rubric after) =>
        Pairing.Pair(before.RedFlags, after.RedFlags, f => f.Id, f => $"{f.Title} {f.Advice}").SelectMany(pair => pair switch
        {
            (null, { } added) => [RubricChange.Added(Where(added), "red flag", $"{added.Title} ({added.Effect})")],
            ({ } removed, null) => [RubricChange.Removed(Where(removed), "red flag", $"{removed.Title} ({removed.Effect})")],
            var (one, other) => Compare(one!, other!),
        });

    private static IEnumerable<RubricChange> Compare(RedFlag before, RedFlag after)
    {
        var where = Where(after);
        return
        [
            .. before.Id == after.Id ? [] : new[] { new RubricChange(ChangeKind.Renamed, where, "red flag", before.Id, after.Id) },
            .. RubricChange.OfText(where, "title", before.Title, after.Title),
            .. RubricChange.OfText(where, "effect", before.Effect.ToString(), after.Effect.ToString()),
            .. RubricChange.OfText(where, "advice", before.Advice, after.Advice),
            .. RubricChange.OfLists(where, "condition", [.. before.When.Select(c => c.ToString())], [.. after.When.Select(c => c.ToString())]),
            .. RubricChange.OfCitations(where, before.Citations, after.Citations),
            .. RubricChange.OfLists(where, "quoted signal", before.Show, after.Show),
            .. RubricChange.OfLists(where, "check to ask for", before.AskFor, after.AskFor),
        ];
    }

    private static string Where(RedFlag flag) => $"red flag {flag.Id}";
}
