using System.Collections.Immutable;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Rubrics;

/// <summary>One thing that a rubric judges.</summary>
/// <param name="Weight">Share of the overall score in per cent; a rubric's weights sum to 100.</param>
/// <param name="Asks">The question that the criterion puts to an answer.</param>
/// <param name="Anchors">What an answer does at levels 1 to 4, lowest first.</param>
/// <param name="Principles">Checks per leadership principle; empty for most criteria.</param>
public sealed record Criterion(
    string Id,
    string Title,
    Dimension Dimension,
    int Weight,
    string Asks,
    ImmutableArray<string> Anchors,
    ImmutableArray<Citation> Citations,
    ImmutableArray<Check> Checks,
    ImmutableArray<PrincipleChecks> Principles)
{
    public ContentPlace Place { get; init; }

    /// <summary>Where the rubric gives the weight; elsewhere than <see cref="Place"/> for a common criterion.</summary>
    public ContentPlace WeightPlace { get; init; }

    /// <summary>Names of principles that may be asked about and have no checks of their own: the criterion's general ones judge them.</summary>
    public ImmutableArray<string> OtherPrinciples { get; init; } = [];

    /// <summary>The checks for a question: the general ones and those of its principle, when it has one that is known here.</summary>
    public IEnumerable<Check> ChecksFor(string? principle) =>
        Principles.FirstOrDefault(p => string.Equals(p.Name, principle, StringComparison.OrdinalIgnoreCase)) is { } own
            ? Checks.Concat(own.Checks)
            : Checks;

    /// <summary>Every check, whatever the principle.</summary>
    public IEnumerable<Check> AllChecks => Checks.Concat(Principles.SelectMany(p => p.Checks));
}
