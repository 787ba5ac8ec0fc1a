using Microsoft.Extensions.Logging;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Cli.Interviewing;

/// <summary>An interview from the first question, or the place where it stopped, to the debrief.</summary>
internal sealed class InterviewRun(
    InterviewStart start, InterviewContentReader contents, VoiceSource voices, IGrader grader, IInterviewStore store, IReplyReader reader,
    InterviewScreen screen, ModelFailureMenu menu, Interruption interruption, InterviewClosing closing, Surface surface, TimeProvider time,
    ILogger<InterviewSession> logger)
{
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(InterviewRequest request, CancellationToken cancellation)
    {
        voices.ReadAhead();
        var state = await start.BeginAsync(request, cancellation);
        var content = await contents.ReadAsync(state.Plan.Company, state.Plan.Round);
        var voice = await voices.ForAsync(content);
        screen.ShowHeader(state.Plan, content.Rubric, content.Persona, voice, grader.Info);
        try
        {
            var interviewer = new Interviewer(content.Persona, content.Rubric, content.Technologies, time);
            var speech = new InterviewSpeech(voice, screen, interruption, menu);
            var session = new InterviewSession(interviewer, speech, store, reader, screen, surface, time, logger);
            state = await session.RunAsync(state, cancellation);
            if (state.IsFinished && await closing.CloseAsync(state, content, cancellation))
            {
                return ExitCode.Done;
            }
        }
        catch (OperationCanceledException)
        {
            screen.ShowHowToGoOn(state.Plan.Id);
            throw;
        }
        screen.ShowHowToGoOn(state.Plan.Id);
        // Who chose to go on later got what they wanted; where nobody could choose, a caller has to learn that something is missing.
        return surface.HasKeyboard || state.IsPaused ? ExitCode.Done : ExitCode.SomeFailed;
    }
}
