namespace MockInterviewer.Core.Grading;

public enum GradeStatus
{
    Graded,

    /// <summary>Graded, but the grader doubts: a person should look.</summary>
    NeedsReview,

    /// <summary>It needed review, and a person has looked. No grader gives it: it is how results tell of an answer that has both.</summary>
    Reviewed,

    /// <summary>Nothing to judge: empty, another language, no question.</summary>
    NotAssessable,

    /// <summary>The grader broke; never a low mark.</summary>
    Failed,

    /// <summary>Not graded yet: nobody was asked, or the reply is awaited; a later run grades it. Only a batch has such answers.</summary>
    Pending,
}
