using System.Text;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Interviewing;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Interviews.Voice;
using MockInterviewer.Core.Prompts;
using MockInterviewer.Integrations.Storage.Sqlite;
using MockInterviewer.Tests.Interviews;

namespace MockInterviewer.Tests.Cli.Interviewing;

/// <summary>The terminal's side of an interview in this process: its screen, its keyboard's lines, a real store.</summary>
internal sealed class Room : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TextWriter _error = new StringWriter();

    /// <param name="lines">All that will be typed.</param>
    /// <param name="hasKeyboard">Whether somebody is there to choose.</param>
    public Room(string lines, bool hasKeyboard = false, TextWriter? screen = null)
    {
        Out = screen ?? new StringWriter { NewLine = "\n" };
        Surface = new Surface(Out, _error, new InputLines(new MemoryStream(Encoding.UTF8.GetBytes(lines))), showsOnScreen: false, movesCursor: false, isStyled: false, hasKeyboard);
        Store = SqliteInterviewStore.Open(_folder.Path, TimeProvider.System);
        Screen = new InterviewScreen(Surface);
        Menu = new ModelFailureMenu(Surface, _ => Task.CompletedTask);
    }

    public SmallWorld World { get; } = new();

    public TextWriter Out { get; }

    public string Error => _error.ToString()!;

    public string Data => _folder.Path;

    public Surface Surface { get; }

    public SqliteInterviewStore Store { get; }

    public InterviewScreen Screen { get; }

    public ModelFailureMenu Menu { get; }

    public Interruption Interruption { get; } = new();

    public InterviewContent Content => new(World.Rubric.Company, World.Rubric, World.Persona, World.Technologies);

    /// <summary>Kept, as at the start of an interview.</summary>
    public InterviewState Create(int questions = 2)
    {
        var plan = World.Plan(questions);
        Store.Create(plan);
        return InterviewState.New(plan);
    }

    public InterviewVoice VoiceOf(IChatClient model) =>
        new(model, new PromptLibrary(Places.Content), World.Persona, World.Rubric, World.Technologies, ["Acme"]);

    /// <param name="model">Null for the scripted interviewer.</param>
    public Task<InterviewState> RunAsync(InterviewState state, IChatClient? model, CancellationToken cancellation = default)
    {
        var speech = new InterviewSpeech(model is null ? null : VoiceOf(model), Screen, Interruption, Menu);
        return new InterviewSession(World.Interviewer, speech, Store, new LineReplyReader(Surface.Input), Screen, Surface, TimeProvider.System,
            NullLogger<InterviewSession>.Instance).RunAsync(state, cancellation);
    }

    public void Dispose()
    {
        Interruption.Dispose();
        Store.Dispose();
        _folder.Dispose();
    }
}
