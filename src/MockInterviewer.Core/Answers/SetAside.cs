namespace MockInterviewer.Core.Answers;

/// <summary>Why a sentence of an answer counts for nothing.</summary>
public enum SetAside
{
    /// <summary>It counts.</summary>
    No,

    /// <summary>It stands in a paragraph that gives orders to the interviewer or grader.</summary>
    Order,

    /// <summary>It says again what an earlier sentence said.</summary>
    Repeat,

    /// <summary>It is the question's own words.</summary>
    Question,

    /// <summary>It is the rubric's own words.</summary>
    Rubric,

    /// <summary>It says that the opposite is true.</summary>
    Denial,

    /// <summary>It is a list of terms without a sentence around them.</summary>
    Terms,

    /// <summary>It only says that the answer is not known.</summary>
    NotKnowing,

    /// <summary>It is in another language.</summary>
    Foreign,

    /// <summary>Its words stand in no order that English knows.</summary>
    Disorder,
}
