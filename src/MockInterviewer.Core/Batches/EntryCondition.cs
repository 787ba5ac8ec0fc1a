using System.Collections.Immutable;

namespace MockInterviewer.Core.Batches;

/// <summary>One condition of a query.</summary>
/// <param name="Values">Alternatives.</param>
internal sealed record EntryCondition(string Field, bool IsNegated, bool IsContained, ImmutableArray<string> Values)
{
    public bool Fits(string text) => IsNegated != Values.Any(v => IsContained
        ? text.Contains(v, StringComparison.OrdinalIgnoreCase)
        : text.Equals(v, StringComparison.OrdinalIgnoreCase));
}
