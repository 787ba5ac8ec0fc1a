using Microsoft.Extensions.Logging;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Cli.Interviewing;

/// <summary>
/// Carries an interview from turn to turn. Every turn is in the store before it is shown, or as soon as a model has come to its end,
/// and before the candidate is asked for more: whatever happens, the interview goes on from there.
/// </summary>
internal sealed class InterviewSession(
    Interviewer interviewer, InterviewSpeech speech, IInterviewStore store, IReplyReader reader, InterviewScreen screen, Surface surface,
    TimeProvider time, ILogger<InterviewSession> logger)
{
    private long _questionBegan;
    private int _clockedQuestion = -1;

    /// <summary>Runs until the interview is closed or paused, or until a model fails and the person leaves it for later.</summary>
    public async Task<InterviewState> RunAsync(InterviewState state, CancellationToken cancellation)
    {
        var id = state.Plan.Id;
        var draft = store.LoadDraft(id);
        if (!state.Turns.IsEmpty)
        {
            state = Keep(state, interviewer.Resume(state), draft);
        }
        while (true)
        {
            state = await SpeakAsync(state, draft, cancellation);
            if (!state.AwaitsCandidate || state.IsPaused)
            {
                logger.LogInformation("Interview {Id} {End} after {Turns} turns", id,
                    state.IsFinished ? "closed" : state.IsPaused ? "paused" : "left", state.Turns.Length);
                return state;
            }
            var typed = await ReadAsync(state, draft, cancellation);
            draft = typed.Ending is null ? typed.Draft : "";
            state = Keep(state, Hear(state, typed), draft);
        }
    }

    /// <summary>Until the candidate is to speak, or all is said. When a model failed and it is left for later, the next turn is missing.</summary>
    private async Task<InterviewState> SpeakAsync(InterviewState state, string draft, CancellationToken cancellation)
    {
        while (!speech.IsScripted && interviewer.NextTurn(state) is { } turn)
        {
            if (await speech.SayAsync(state, turn, cancellation) is not var (said, isShown))
            {
                return state;
            }
            state = Keep(state, state.With(said), draft, isShown);
        }
        return Keep(state, interviewer.Continue(state), draft);
    }

    /// <summary>Reads until there is something that the interviewer is to hear.</summary>
    private async Task<Typed> ReadAsync(InterviewState state, string draft, CancellationToken cancellation)
    {
        StartClock(state);
        var said = AnswerStatus.CountWords(state.AnswerTo(state.QuestionIndex));
        while (true)
        {
            var typed = await reader.ReadAsync(draft, text => StatusLine(text, state, said), text => store.SaveDraft(state.Plan.Id, text), cancellation);
            draft = typed.Draft;
            switch (typed)
            {
                case { Kind: TypedKind.UnknownCommand }:
                    screen.Note($"There is no {typed.Text}; did you mean {typed.Nearest}? Your answer so far is kept.");
                    break;
                case { Kind: TypedKind.Command } when SlashCommand.Find(typed.Text) == InterviewCommand.Help:
                    screen.ShowHelp();
                    break;
                default:
                    return typed;
            }
        }
    }

    private string StatusLine(string text, InterviewState state, int said) =>
        AnswerStatus.Line(text, time.GetElapsedTime(_questionBegan), state.Question!, said, surface.Width - 4);

    /// <param name="draft">What stays typed.</param>
    /// <param name="isShown">Whether it was shown while it arrived.</param>
    private InterviewState Keep(InterviewState before, InterviewState after, string draft, bool isShown = false)
    {
        var added = after.Turns.Skip(before.Turns.Length).ToList();
        if (added.Count > 0)
        {
            store.Append(after.Plan.Id, added, draft);
        }
        foreach (var turn in isShown ? [] : added)
        {
            // What a person types already stands on the screen; what comes through a pipe does not.
            if (turn.Speaker == Speaker.Candidate && !surface.HasKeyboard)
            {
                screen.ShowOwn(turn.Text);
            }
            screen.ShowTurn(turn, after.Plan);
        }
        return after;
    }

    private void StartClock(InterviewState state)
    {
        if (_clockedQuestion != state.QuestionIndex)
        {
            (_clockedQuestion, _questionBegan) = (state.QuestionIndex, time.GetTimestamp());
        }
    }

    private InterviewState Hear(InterviewState state, Typed typed) => typed switch
    {
        // Whoever has nothing more to say has ended the interview.
        { Kind: TypedKind.EndOfInput } => interviewer.Receive(state, SlashCommand.NameOf(InterviewCommand.End)),
        { Ending: { } ending } when !string.IsNullOrWhiteSpace(typed.Draft) => interviewer.Receive(state, typed.Draft.TrimEnd('\n'), ending),
        _ => interviewer.Receive(state, typed.Text),
    };
}
