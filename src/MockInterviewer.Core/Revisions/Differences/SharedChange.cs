using System.Collections.Immutable;

namespace MockInterviewer.Core.Revisions.Differences;

/// <summary>A change that several rubrics have alike, because it lies in what they include or share.</summary>
/// <param name="Rubrics">company/round of each.</param>
public sealed record SharedChange(ImmutableArray<string> Rubrics, RubricChange Change);
