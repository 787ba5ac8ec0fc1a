namespace MockInterviewer.Core.ModelCalls;

/// <summary>What a model is asked to be; each role is bound to a provider and a model of its own.</summary>
public enum ModelRole
{
    /// <summary>Words the questions and probes.</summary>
    Interviewer,

    /// <summary>Judges answers.</summary>
    Grader,

    /// <summary>Drafts rubrics from documents.</summary>
    Drafter,
}
