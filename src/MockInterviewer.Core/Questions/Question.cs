using System.Collections.Immutable;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Questions;

/// <summary>A question of a company's bank.</summary>
/// <param name="Principle">The leadership principle it asks about, or null.</param>
/// <param name="Difficulty">1 warm-up, 2 standard, 3 hard.</param>
/// <param name="ExpectedMinutes">Spoken length; null for a written exercise.</param>
/// <param name="ExpectedWords">Written length; null for a spoken answer.</param>
public sealed record Question(
    string Id,
    string Company,
    string Round,
    string? Principle,
    string Text,
    int Difficulty,
    int? ExpectedMinutes,
    int? ExpectedWords,
    ImmutableArray<Citation> Citations,
    ImmutableArray<ScriptedProbe> Probes,
    ImmutableArray<Clarification> Clarifications)
{
    public ContentPlace Place { get; init; }

    /// <summary>company/round of the rubric that grades it.</summary>
    public string RubricId => $"{Company}/{Round}";

    /// <summary>Whether the rubric has the principle and all checks that the question names.</summary>
    public bool Fits(Rubric rubric) => HasPrincipleIn(rubric) && Probes.All(p => p.Fits(rubric));

    /// <summary>Whether the rubric has the principle that is asked about, if one is.</summary>
    public bool HasPrincipleIn(Rubric rubric) => Principle is null || rubric.Principles.Contains(Principle);
}
