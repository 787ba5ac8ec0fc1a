namespace MockInterviewer.Core.Grading;

public enum RatingStatus
{
    Rated,

    /// <summary>The answer gives nothing to judge this criterion by.</summary>
    NotAssessable,

    /// <summary>The grader broke; says nothing about the answer.</summary>
    Failed,
}
