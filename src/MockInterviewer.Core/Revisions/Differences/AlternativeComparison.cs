using System.Globalization;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Revisions.Differences;

/// <summary>Compares alternatives. They have no ids: those that have most in common are held to be the same, and only what differs in
/// them is told.</summary>
internal static class AlternativeComparison
{
    /// <summary>Share of what two alternatives say that makes them one that was changed.</summary>
    private const double Alike = 0.5;

    /// <summary>So much of what stayed shows which alternative it is.</summary>
    private const int ShownForms = 4;

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
                foreach (var change in Changed(where, $"{part} ({Name(items.Intersect(nearest), ShownForms)})", nearest, items))
                {
                    yield return change;
                }
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

    private static IEnumerable<RubricChange> Changed(string where, string part, HashSet<string> before, HashSet<string> after) =>
    [
        .. before.IsSubsetOf(after) ? Array.Empty<RubricChange>() : [RubricChange.Removed(where, part, Name(before.Except(after)))],
        .. after.IsSubsetOf(before) ? Array.Empty<RubricChange>() : [RubricChange.Added(where, part, Name(after.Except(before)))],
    ];

    private static double Common(HashSet<string> one, HashSet<string> other) =>
        one.Intersect(other).Count() / (double)one.Union(other).Count();

    private static HashSet<string> Items(SignalAlternative alternative) =>
        [.. alternative.With, .. alternative.Say.Select(s => $"'{s}'"), .. alternative.Without.Select(s => $"not {s}")];

    private static string Name(IEnumerable<string> items, int most = int.MaxValue)
    {
        var all = items.ToList();
        return string.Join(", ", all.Take(most)) + (all.Count > most ? string.Create(CultureInfo.InvariantCulture, $" and {all.Count - most} more") : "");
    }
}
