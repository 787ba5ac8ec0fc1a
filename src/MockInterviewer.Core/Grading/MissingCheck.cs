using MockInterviewer.Core.Answers;

namespace MockInterviewer.Core.Grading;

/// <summary>A check that an answer does not meet.</summary>
/// <param name="Gain">What it would add to the overall level if it were met, in levels; null where the ratings are no sums, so that
/// nobody can tell.</param>
internal sealed record MissingCheck(Rating Rating, CheckFinding Check, double? Gain);
