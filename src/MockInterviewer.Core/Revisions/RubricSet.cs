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

    private static ImmutableSortedDictionary<string, Rubric> Sorted(IEnumerable<Rubric> rubrics) =>
        rubrics.ToImmutableSortedDictionary(r => r.Id, r => r, StringComparer.Ordinal);
}
