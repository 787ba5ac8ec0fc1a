using MockInterviewer.Core.Answers;

namespace MockInterviewer.Core.Interviews;

/// <summary>Holds what was typed, as it would be spoken, against the time that was planned. Written exercises have no clock.</summary>
internal sealed class TimeKeeper(Persona persona)
{
    private const int FewestMinutesWorthSaying = 2;

    /// <summary>What to say about the time before the next probe; null when there is time, or when it was said.</summary>
    public Line? Say(InterviewState state)
    {
        var question = state.Question!;
        if (question.ExpectedMinutes is not { } expected || MinutesSpoken(state, state.QuestionIndex) <= expected || WasSaid(state))
        {
            return null;
        }
        var left = (int)(state.Plan.Minutes - Enumerable.Range(0, state.QuestionIndex + 1).Sum(i => MinutesSpoken(state, i)));
        var book = new PhraseBook(state);
        return left >= FewestMinutesWorthSaying
            ? book.Say(TurnKind.TimeCheck, persona.TimeChecks.Near, ("minutes", $"{left}"))
            : book.Say(TurnKind.Reaction, persona.TimeChecks.Over);
    }

    /// <summary>Whether the candidate was asked for a last word on this question.</summary>
    public bool IsOver(InterviewState state) =>
        state.TurnsOf(state.QuestionIndex).Any(t => t.Phrase is { } phrase && persona.TimeChecks.Over.Contains(phrase));

    private bool WasSaid(InterviewState state) =>
        IsOver(state) || state.TurnsOf(state.QuestionIndex).Any(t => t.Kind == TurnKind.TimeCheck);

    private static double MinutesSpoken(InterviewState state, int question) =>
        state.AnswerTo(question).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length / (double)Delivery.WordsPerMinute;
}
