using MockInterviewer.Core.Interviews;

namespace MockInterviewer.Tests.Interviews;

/// <summary>
/// A candidate who types what a file says: replies end with a line /done, questions with a line of equals signs. When the file
/// has no more for a question, the candidate skips it; after a pause the candidate comes back.
/// </summary>
internal sealed class ScriptedCandidate(string script)
{
    private readonly Queue<string>[] _replies =
    [
        .. script.ReplaceLineEndings("\n").Split("\n=====\n").Select(question => new Queue<string>(
            question.Split("\n/done").SkipLast(1).Select(reply => reply.TrimStart('\n')))),
    ];

    public InterviewState Attend(Interviewer interviewer, InterviewPlan plan)
    {
        var state = interviewer.Continue(InterviewState.New(plan));
        while (!state.IsFinished)
        {
            state = state.IsPaused ? interviewer.Resume(state) : interviewer.Receive(state, NextFor(state.QuestionIndex));
            state = interviewer.Continue(state);
        }
        return state;
    }

    private string NextFor(int question) =>
        question < _replies.Length && _replies[question].TryDequeue(out var reply) ? reply : "/skip";
}
