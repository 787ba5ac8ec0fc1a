using System.Text;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Interviews.Voice;
using MockInterviewer.Core.ModelCalls;

namespace MockInterviewer.Cli.Interviewing;

/// <summary>
/// Has a model say the interviewer's turns: shown as they arrive, or after they were reviewed. Ctrl-C stops the sentence and not the
/// program. When the model fails, the person chooses what then.
/// </summary>
internal sealed class InterviewSpeech(InterviewVoice? voice, InterviewScreen screen, Interruption interruption, ModelFailureMenu menu)
{
    private InterviewVoice? _voice = voice;

    /// <summary>Whether the persona's own phrases are all that is said, from the start or since a failure.</summary>
    public bool IsScripted => _voice is null;

    /// <returns>The turn as it was said, and whether it is on the screen already; null when it is left for later.</returns>
    public async Task<(Turn Turn, bool IsShown)?> SayAsync(InterviewState state, Turn turn, CancellationToken cancellation)
    {
        while (_voice is { } speaker)
        {
            try
            {
                return InterviewVoice.Streams(turn) ? (await StreamAsync(speaker, state, turn, cancellation), true)
                    : turn.Kind == TurnKind.Probe ? (await ThinkAsync(speaker, state, turn, cancellation), false)
                    : (turn, false);
            }
            catch (ModelCallException e)
            {
                var choice = await menu.AskAsync(state.Plan.Id, e.Message, "Go on offline, in the script's words", cancellation);
                if (choice == ModelFailureChoice.Later)
                {
                    return null;
                }
                _voice = choice == ModelFailureChoice.Offline ? null : speaker;
            }
        }
        return (turn, false);
    }

    private async Task<Turn> StreamAsync(InterviewVoice speaker, InterviewState state, Turn turn, CancellationToken cancellation)
    {
        using var scope = interruption.OpenScope();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, scope.Token);
        var said = new StringBuilder();
        Turn whole;
        using (var live = screen.BeginTurn(turn, state.Plan))
        {
            var isWhole = false;
            try
            {
                await foreach (var words in speaker.StreamAsync(state, turn, either.Token))
                {
                    said.Append(words);
                    live.Say(words);
                }
                isWhole = true;
            }
            catch (OperationCanceledException) when (scope.Token.IsCancellationRequested && !cancellation.IsCancellationRequested)
            {
                // The person has heard enough; the question follows in the script's words.
            }
            catch (ModelCallException e) when (e.Fault == ModelCallFault.CutOff && said.Length > 0)
            {
                // Too long for the reply that was asked for; nothing is wrong with the model.
            }
            whole = speaker.Complete(turn, said.ToString(), isWhole);
            live.Say(whole.Text[said.Length..]);
        }
        screen.ShowBelow(whole);
        return whole;
    }

    private async Task<Turn> ThinkAsync(InterviewVoice speaker, InterviewState state, Turn turn, CancellationToken cancellation)
    {
        using var scope = interruption.OpenScope();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, scope.Token);
        using var sign = screen.Think();
        try
        {
            return await speaker.WordProbeAsync(state, turn, either.Token);
        }
        catch (OperationCanceledException) when (scope.Token.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return turn;
        }
    }
}
