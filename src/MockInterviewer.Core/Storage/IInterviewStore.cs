using MockInterviewer.Core.Interviews;

namespace MockInterviewer.Core.Storage;

/// <summary>Keeps interviews. Every call is on disk when it returns.</summary>
public interface IInterviewStore
{
    void Create(InterviewPlan plan);

    /// <summary>Appends turns whose indices follow on those already there, and keeps the draft; both are on disk afterwards, or neither.</summary>
    /// <param name="draft">What stays typed of an answer that is not ended; an answer among the turns is no draft any more.</param>
    void Append(string interviewId, IReadOnlyList<Turn> turns, string draft);

    /// <summary>What the candidate has typed but not yet ended; empty text removes it.</summary>
    void SaveDraft(string interviewId, string text);

    string LoadDraft(string interviewId);

    InterviewState? Load(string interviewId);

    /// <summary>The interview begun last that is not finished, or finished but without a report; or null.</summary>
    string? LastUnfinished();

    /// <summary>Newest first.</summary>
    IReadOnlyList<InterviewSummary> List();

    /// <summary>Keeps the report (JSON) of a finished interview; a second report replaces the first.</summary>
    void SaveReport(string interviewId, string json, int? level, string? decision);

    string? LoadReport(string interviewId);
}
