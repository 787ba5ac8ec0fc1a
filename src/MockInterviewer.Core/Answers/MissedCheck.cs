using System.Collections.Immutable;

namespace MockInterviewer.Core.Answers;

/// <summary>A check that an answer does not meet, and what the offline model would make of it if it were met.</summary>
/// <param name="Worth">Levels of the whole answer, as if the levels had no end: of two checks the one that would add more has the larger.</param>
/// <param name="Raises">What it would add to the sum of each criterion, in the order of the rubric.</param>
public sealed record MissedCheck(CheckFinding Check, double Worth, ImmutableArray<double> Raises);
