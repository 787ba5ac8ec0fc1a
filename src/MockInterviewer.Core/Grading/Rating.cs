using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading;

/// <summary>The judgment of one criterion.</summary>
/// <param name="Level">1-4, or null unless <paramref name="Status"/> is rated.</param>
/// <param name="Reason">Why, in a sentence or two.</param>
/// <param name="Evidence">The candidate's words that it rests on; may be empty at level 1.</param>
public sealed record Rating(
    Criterion Criterion,
    RatingStatus Status,
    int? Level,
    string Reason,
    ImmutableArray<CheckFinding> Checks,
    ImmutableArray<Evidence> Evidence)
{
    /// <summary>The levels of all votes, lowest first; empty when one was asked for.</summary>
    public ImmutableArray<int> Votes { get; init; } = [];

    /// <summary>The level before it was rounded, 1-4, where the grader knows more than the level; it is what the overall mean is made of.</summary>
    public double? Points { get; init; }

    /// <summary>How the offline grader came to the points; null from other graders.</summary>
    public RatingSum? Sum { get; init; }
}
