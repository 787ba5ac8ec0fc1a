namespace MockInterviewer.Core.Grading;

public enum GradeStatus
{
    Graded,

    /// <summary>Graded, but the grader doubts: a person should look.</summary>
    NeedsReview,

    /// <summary>Nothing to judge: empty, another language, no question.</summary>
    NotAssessable,

    /// <summary>The grader broke; never a low mark.</summary>
    Failed,
}
