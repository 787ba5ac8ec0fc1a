using MockInterviewer.Core.Reports.Grades;

namespace MockInterviewer.Core.Reports.Batches;

/// <summary>Tells whether two answers were judged by the same criterion with the same checks, whatever came of it.</summary>
internal sealed class SameCriterion : IEqualityComparer<CriterionRecord>
{
    public bool Equals(CriterionRecord? x, CriterionRecord? y) =>
        x is not null && y is not null && x.Weight == y.Weight && x.Title == y.Title && x.Checks.Length == y.Checks.Length
        && x.Checks.AsSpan().SequenceEqual(y.Checks.AsSpan(), SameTitle.Instance);

    /// <summary>The first check tells those apart that one rubric has for different principles.</summary>
    public int GetHashCode(CriterionRecord obj) => HashCode.Combine(obj.Title, obj.Weight, obj.Checks.Length, obj.Checks.FirstOrDefault()?.Title);

    private sealed class SameTitle : IEqualityComparer<CheckRecord>
    {
        public static SameTitle Instance { get; } = new();

        public bool Equals(CheckRecord? x, CheckRecord? y) => x?.Title == y?.Title;

        public int GetHashCode(CheckRecord obj) => obj.Title.GetHashCode(StringComparison.Ordinal);
    }
}
