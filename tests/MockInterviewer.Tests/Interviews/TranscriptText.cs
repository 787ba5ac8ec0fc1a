using System.Text;
using MockInterviewer.Core.Interviews;

namespace MockInterviewer.Tests.Interviews;

/// <summary>An interview as text, with what a reader of a test wants to see of each turn.</summary>
internal static class TranscriptText
{
    public static string Render(InterviewState state, string interviewer)
    {
        var text = new StringBuilder($"{state.Plan.Company}, {state.Plan.Round}: {string.Join(", ", state.Plan.Questions.Select(q => q.Id))}\n");
        foreach (var turn in state.Turns)
        {
            var speaker = turn.Speaker == Speaker.Interviewer ? interviewer : "Candidate";
            var about = turn.CheckId ?? (turn.Reply is { } reply && reply != ReplyKind.Answer ? $"{reply}" : null);
            text.Append($"\n[{speaker}: {turn.Kind}{(about is null ? "" : ", " + about)}]\n{turn.Text}\n");
        }
        return text.ToString();
    }
}
