using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using MockInterviewer.Core.Interviews.Voice;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Prompts;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Cli.Interviewing;

/// <summary>Gives an interviewer the voice of the model that is bound to the role, when one is.</summary>
internal sealed class VoiceSource(IServiceProvider services, PromptLibrary prompts, RubricLibrary library)
{
    /// <returns>Null when no model is bound: the interviewer then speaks from the persona's file.</returns>
    public InterviewVoice? For(InterviewContent content) =>
        services.GetKeyedService<IChatClient>(ModelRole.Interviewer) is { } client
            ? new InterviewVoice(client, prompts, content.Persona, content.Rubric, content.Technologies, library.Companies.Select(c => c.Name))
            : null;
}
