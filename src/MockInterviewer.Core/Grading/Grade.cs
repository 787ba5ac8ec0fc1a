using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading;

/// <summary>The judgment of one submission.</summary>
/// <param name="Level">1-4, or null when not assessable or failed.</param>
/// <param name="Score">0-100, or null likewise.</param>
/// <param name="Decision">The company's words for the level, or null likewise.</param>
/// <param name="Doubts">Why a person should look; empty unless the status is needs review.</param>
/// <param name="Error">Why it is not assessable, failed or pending; null otherwise.</param>
public sealed record Grade(
    Submission Submission,
    Rubric Rubric,
    GradeStatus Status,
    int? Level,
    double? Score,
    string? Decision,
    ImmutableArray<Rating> Ratings,
    ImmutableArray<RedFlagFinding> RedFlags,
    ImmutableArray<string> Doubts,
    Feedback Feedback,
    Delivery Delivery,
    GraderInfo Grader,
    Usage Usage,
    string? Error)
{
    /// <summary>The cut points of a calibration that made the level; null when the mean was rounded.</summary>
    public LevelCuts? Cuts { get; init; }

    /// <summary>The sentences that the offline grader gave no weight, in the order of the answer; empty from other graders.</summary>
    public ImmutableArray<SetAsideSentence> SetAside { get; init; } = [];

    /// <summary>The fault of the model's call that made it fail; null for another reason.</summary>
    public ModelCallFault? Fault { get; init; }

    /// <summary>The grade of the other grader, which ran beside this one; null when none did.</summary>
    public Grade? Beside { get; init; }

    /// <summary>A submission without a level, and why.</summary>
    internal static Grade Without(
        GradeStatus status, Submission submission, Rubric rubric, Delivery delivery, GraderInfo grader, Usage usage, string reason) =>
        new(submission, rubric, status, Level: null, Score: null, Decision: null,
            status == GradeStatus.Pending ? [] : [.. rubric.Criteria.Select(c => new Rating(c,
                status == GradeStatus.Failed ? RatingStatus.Failed : RatingStatus.NotAssessable, Level: null, reason, [], []))],
            [], [], Feedback.None, delivery, grader, usage, reason);
}
