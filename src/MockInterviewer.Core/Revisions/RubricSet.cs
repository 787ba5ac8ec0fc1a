using System.Collections.Immutable;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Revisions;

/// <summary>One side of a comparison: a rubric, or all those of a content folder.</summary>
/// <param name="Name">As it was asked for.</param>
/// <param name="IsWhole">Whether it is a whole content folder.</param>
public sealed record RubricSet(string Name, bool IsWhole, ImmutableSortedDictionary<string, Rubric> Rubrics)
{
    public static RubricSet Of(string name, Rubric rubric) => new(name, IsWhole: false, Sorted([rubric]));

    public static RubricSet Of(string name, IEnumerable<Rubric> rubrics) => new(name, IsWhole: true, Sorted(rubrics));

    /// <summary>The rubrics that judge the answers of a company and round: of whole folders that of its own, of two single rubrics, which
    /// are compared whatever they are called, these two for the answers of either.</summary>
    /// <returns>Null when one of the sides has none.</returns>
    public static (Rubric Before, Rubric After)? For(string id, RubricSet before, RubricSet after) =>
        !before.IsWhole && !after.IsWhole
            ? before.Rubrics.ContainsKey(id) || after.Rubrics.ContainsKey(id) ? (before.Rubrics.Values.Single(), after.Rubrics.Values.Single()) : null
            : before.Rubrics.TryGetValue(id, out var one) && after.Rubrics.TryGetValue(id, out var other) ? (one, other) : null;

    private static ImmutableSortedDictionary<string, Rubric> Sorted(IEnumerable<Rubric> rubrics) =>
        rubrics.ToImmutableSortedDictionary(r => r.Id, r => r, StringComparer.Ordinal);
}
