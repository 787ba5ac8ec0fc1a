using Microsoft.Extensions.Logging;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Cli.Interviewing;

/// <summary>An interview from the first question, or the place where it stopped, to the debrief.</summary>
internal sealed class InterviewRun(
    InterviewStart start, InterviewContentReader contents, IInterviewStore store, IReplyReader reader,
    InterviewScreen screen, InterviewClosing closing, Surface surface, TimeProvider time, ILogger<InterviewSession> logger)
{
    public async Task RunAsync(InterviewRequest request, CancellationToken cancellation)
    {
        var state = await start.BeginAsync(request, cancellation);
        var content = await contents.ReadAsync(state.Plan.Company, state.Plan.Round);
        screen.ShowHeader(state.Plan, content.Rubric, content.Persona);
        try
        {
            var interviewer = new Interviewer(content.Persona, content.Rubric, content.Technologies, time);
            var session = new InterviewSession(interviewer, store, reader, screen, surface, time, logger);
            state = await session.RunAsync(state, cancellation);
            if (state.IsFinished)
            {
                await closing.CloseAsync(state, content, cancellation);
                return;
            }
        }
        catch (OperationCanceledException)
        {
            screen.ShowHowToGoOn(state.Plan.Id);
            throw;
        }
        screen.ShowHowToGoOn(state.Plan.Id);
    }
}
