using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Interviews.Voice;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Prompts;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Cli.Interviewing;

/// <summary>Gives an interviewer the voice of the model that is bound to the role, when one is.</summary>
internal sealed class VoiceSource(IServiceProvider services, PromptLibrary prompts, RubricLibrary library)
{
    private readonly IChatClient? _client = services.GetKeyedService<IChatClient>(ModelRole.Interviewer);
    private Task? _reading;

    /// <summary>Begins to read the prompts, which takes about as long as the rest of the content, when a model is to speak.</summary>
    public void ReadAhead() => _reading ??= _client is null ? Task.CompletedTask : Task.Run(ReadPrompts);

    /// <returns>Null when no model is bound: the interviewer then speaks from the persona's file.</returns>
    /// <exception cref="InvalidContentException">A prompt is missing or faulty; better now than in the middle of an interview.</exception>
    public async Task<InterviewVoice?> ForAsync(InterviewContent content)
    {
        ReadAhead();
        await _reading!;
        return _client is null ? null
            : new InterviewVoice(_client, prompts, content.Persona, content.Rubric, content.Technologies, library.Companies.Select(c => c.Name));
    }

    private void ReadPrompts()
    {
        foreach (var name in InterviewVoice.Prompts)
        {
            prompts.Load(name);
        }
    }
}
