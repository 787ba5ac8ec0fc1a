using System.Collections.Immutable;

namespace MockInterviewer.Core.Interviews;

/// <summary>An interview so far: the plan and everything said. All else follows from these two.</summary>
public sealed record InterviewState(InterviewPlan Plan, ImmutableArray<Turn> Turns)
{
    public static InterviewState New(InterviewPlan plan) => new(plan, []);

    /// <summary>0-based; -1 before the first question.</summary>
    public int QuestionIndex => Turns.IsEmpty ? -1 : Turns[^1].QuestionIndex;

    public PlannedQuestion? Question => QuestionIndex >= 0 ? Plan.Questions[QuestionIndex] : null;

    public bool IsFinished => !Turns.IsEmpty && Turns[^1].Kind == TurnKind.Closing;

    public bool IsPaused => !Turns.IsEmpty && Turns[^1].Kind == TurnKind.Paused;

    /// <summary>Whether the candidate is to speak next.</summary>
    public bool AwaitsCandidate => !Turns.IsEmpty && !IsFinished && Turns[^1].Speaker == Speaker.Interviewer
        && Turns[^1].Kind is not (TurnKind.Opening or TurnKind.TimeCheck or TurnKind.Acknowledgement);

    /// <summary>The question or probe that was asked last; null before the first.</summary>
    internal Turn? OpenPrompt => Turns.LastOrDefault(t => t.Kind is TurnKind.Question or TurnKind.Probe);

    public InterviewState With(Turn turn) => this with { Turns = Turns.Add(turn) };

    public IEnumerable<Turn> TurnsOf(int questionIndex) => Turns.Where(t => t.QuestionIndex == questionIndex);

    /// <summary>The candidate's words that count for a question: the answer and what the probes drew out, blank lines between.</summary>
    public string AnswerTo(int questionIndex) => JoinAnswers(TurnsOf(questionIndex));

    /// <summary>The same without what the probes drew out.</summary>
    public string FirstAnswerTo(int questionIndex) =>
        JoinAnswers(TurnsOf(questionIndex).TakeWhile(t => t.Kind != TurnKind.Probe));

    /// <summary>What was typed in reply to the question or probe that is open, commands aside.</summary>
    internal IEnumerable<Turn> RepliesToOpenPrompt()
    {
        var from = OpenPrompt?.Index ?? 0;
        return Turns.Where(t => t.Index > from && t.Reply is not null);
    }

    private static string JoinAnswers(IEnumerable<Turn> turns) =>
        string.Join("\n\n", turns.Where(t => t.Kind == TurnKind.Answer).Select(t => t.Text));
}
