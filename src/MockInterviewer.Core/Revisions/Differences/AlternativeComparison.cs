using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Revisions.Differences;

/// <summary>Compares alternatives. They have no ids: those that have most in common are held to be the same, and only what differs in
/// them is told.</summary>
internal static class AlternativeComparison
{
    /// <summary>Share of what two alternatives say that makes them one that was changed.</summary>
    private const double Alike = 0.5;

    public static IEnumerable<RubricChange> Compare(
        string where, string part, IReadOnlyCollection<SignalAlternative> before, IReadOnlyCollection<SignalAlternative> after)
    {
        var gone = before.Select(Items).ToList();
        var come = new List<HashSet<string>>();
        foreach (var items in after.Select(Items))
        {
            if (gone.FindIndex(items.SetEquals) is >= 0 and var same)
            {
                gone.RemoveAt(same);
            }
            else
            {
                come.Add(items);
            }
        }
        foreach (var items in come)
        {
            var nearest = gone.MaxBy(g => Common(g, items));
            if (nearest is not null && Common(nearest, items) >= Alike)
            {
                gone.Remove(nearest);
                yield return new RubricChange(ChangeKind.Changed, where, $"{part} when {Name(items.Intersect(nearest))}", Name(nearest.Except(items)), Name(items.Except(nearest)));
            }
            else
            {
                yield return RubricChange.Added(where, part, Name(items));
            }
        }
        foreach (var items in gone)
        {
            yield return RubricChange.Removed(where, part, Name(items));
        }
    }

    private static double Common(HashSet<string> one, HashSet<string> other) =>
        one.Intersect(other).Count() / (double)one.Union(other).Count();

    private static HashSet<string> Items(SignalAlternative alternative) =>
        [.. alternative.With.Select(s => $"with {s}"), .. alternative.Say.Select(s => $"'{s}'"), .. alternative.Without.Select(s => $"without {s}")];

    private static string Name(IEnumerable<string> items) => string.Join(", ", items) is { Length: > 0 } text ? text : "nothing";
}
