using System.Collections.Immutable;

namespace MockInterviewer.Core.Reports.Batches;

/// <summary>Levels of a part of a cohort.</summary>
/// <param name="Levels">How many have level 1, 2, 3, 4.</param>
/// <param name="LeftOut">How many have none.</param>
/// <param name="MeanLevel">Over those with a level, or null when none has one.</param>
/// <param name="MeanScore">0-100 over those with a score, or null; criteria have no scores.</param>
public sealed record BatchGroup(string Name, ImmutableArray<int> Levels, int LeftOut, double? MeanLevel, double? MeanScore);
