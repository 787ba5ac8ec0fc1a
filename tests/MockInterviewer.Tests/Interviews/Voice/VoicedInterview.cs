using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Interviews.Voice;

namespace MockInterviewer.Tests.Interviews.Voice;

/// <summary>An interview whose turns a model words, without a terminal.</summary>
internal static class VoicedInterview
{
    public static async Task<InterviewState> AttendAsync(Interviewer interviewer, InterviewVoice voice, InterviewState state, IEnumerable<string> typed)
    {
        state = await SpeakAsync(interviewer, voice, state);
        foreach (var text in typed.TakeWhile(_ => !state.IsFinished))
        {
            state = await SpeakAsync(interviewer, voice, interviewer.Receive(state, text));
        }
        return state;
    }

    public static async Task<InterviewState> SpeakAsync(Interviewer interviewer, InterviewVoice voice, InterviewState state)
    {
        while (interviewer.NextTurn(state) is { } turn)
        {
            state = state.With(
                InterviewVoice.Streams(turn) ? voice.Complete(turn, string.Concat(await voice.StreamAsync(state, turn, CancellationToken.None).ToListAsync()), isWhole: true)
                : turn.Kind == TurnKind.Probe ? await voice.WordProbeAsync(state, turn, CancellationToken.None)
                : turn);
        }
        return state;
    }
}
