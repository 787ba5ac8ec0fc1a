using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Interviews.Voice;
using MockInterviewer.Core.Reports;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Cli.Interviewing;

/// <summary>Shows an interview: who asks, what is said, what can be done.</summary>
internal sealed class InterviewScreen(Surface surface)
{
    private const string Gutter = "┃ ";

    private static readonly (string Command, string Does)[] Commands =
    [
        ("/done", "on a line of its own, or Ctrl-D: ends your answer"),
        ("/hint", "what a strong answer has that yours does not have yet"),
        ("/repeat", "the question again"),
        ("/skip", "leave this question; what you have said to it counts"),
        ("/pause", "stop here; 'interview --resume' goes on"),
        ("/end", "end the interview and hear the debrief"),
        ("/help", "this list"),
    ];

    private readonly Prose _prose = new(surface);

    /// <param name="voice">Null when the interviewer speaks from the persona's file alone.</param>
    public void ShowHeader(InterviewPlan plan, Rubric rubric, Persona persona, InterviewVoice? voice, GraderInfo grader)
    {
        _prose.Blank();
        _prose.Heading($"{rubric.Company.Name} · {rubric.Round.Replace('_', ' ')}");
        _prose.Write($"{persona.Name}, {persona.Role}");
        _prose.Quiet($"{ReportWords.Count(plan.Questions.Length, "question")}, at most {ReportWords.Count(plan.Probes, "probe")} each · {plan.Id}");
        ShowWhoIsAtWork(persona, voice, grader);
        _prose.Quiet(surface.IsEditable
            ? "Type your answer, several lines if you like. /done on a line of its own or Ctrl-D ends it; /help says more."
            : "An answer ends with a line /done, or with the end of the input.");
        _prose.Rule();
    }

    public void ShowTurn(Turn turn, InterviewPlan plan)
    {
        if (turn.Speaker == Speaker.Candidate)
        {
            return;
        }
        ShowAbove(turn, plan);
        _prose.WriteWithGutter(turn.Text, Gutter, StyleOf(turn.Kind), Ansi.Accent);
        ShowBelow(turn);
    }

    /// <summary>A turn whose words are still to come; <see cref="ShowBelow"/> follows when they are there.</summary>
    public LiveProse BeginTurn(Turn turn, InterviewPlan plan)
    {
        ShowAbove(turn, plan);
        var live = _prose.BeginLive(Gutter, StyleOf(turn.Kind), Ansi.Accent);
        live.Wait();
        return live;
    }

    public void ShowBelow(Turn turn)
    {
        if (turn.Kind is not (TurnKind.Opening or TurnKind.Acknowledgement or TurnKind.Closing))
        {
            _prose.Blank();
        }
    }

    /// <summary>A quiet sign that somebody is at work, until it is disposed of; none where it could not be taken away.</summary>
    public IDisposable Think()
    {
        var sign = _prose.BeginLive(Gutter, "", Ansi.Accent);
        sign.Wait();
        return sign;
    }

    /// <summary>What the candidate said before, when an interview goes on, or came through a pipe.</summary>
    public void ShowOwn(string text) => _prose.Write(text, "› ", firstStyle: Ansi.Own);

    public void ShowHelp()
    {
        _prose.Blank();
        var width = Commands.Max(c => c.Command.Length) + 2;
        foreach (var (command, does) in Commands)
        {
            _prose.Pair(command, does, width, Ansi.Accent);
        }
        if (surface.IsEditable)
        {
            _prose.Quiet("Arrow keys move; Ctrl-A and Ctrl-E go to the line's ends, Alt-B and Alt-F by words; Ctrl-K, Ctrl-U and Ctrl-W cut, Ctrl-Y puts back. Pasting works. Ctrl-C saves and leaves.");
        }
        _prose.Blank();
    }

    public void Note(string text) => _prose.Write(text, style: Ansi.Warning);

    public void ShowHowToGoOn(string id)
    {
        _prose.Blank();
        _prose.Write("Everything is saved. To go on:");
        surface.Out.WriteLine($"  mockinterviewer interview --resume {id}");
    }

    private void ShowWhoIsAtWork(Persona persona, InterviewVoice? voice, GraderInfo grader)
    {
        if (voice is not null)
        {
            _prose.Quiet($"{persona.Name} speaks through {Named(voice.Speaker.Provider, voice.Speaker.Model)}.");
        }
        _prose.Quiet(grader.Kind == GraderInfo.Offline.Kind
            ? "Graded by the offline reader, a coarse first reader: it looks in your words for signs of what the rubric asks, with no key and no network."
            : $"Graded by {Named(grader.Provider, grader.Model)}{(grader.Kind == "both" ? ", with the offline reader beside it" : "")}.");
        if (voice is null && grader.Kind == GraderInfo.Offline.Kind)
        {
            _prose.Quiet("For a model that asks and grades: set OPENAI_API_KEY, or see 'mockinterviewer doctor'.");
        }
    }

    private static string Named(string? provider, string? model) =>
        string.Join(" ", new[] { provider, model }.OfType<string>().DefaultIfEmpty("a model"));

    private void ShowAbove(Turn turn, InterviewPlan plan)
    {
        _prose.Blank();
        if (turn.Kind == TurnKind.Question)
        {
            _prose.Quiet(QuestionLine(turn.QuestionIndex, plan));
        }
    }

    private static string StyleOf(TurnKind kind) => kind is TurnKind.Question ? Ansi.Bold : "";

    private static string QuestionLine(int index, InterviewPlan plan)
    {
        var question = plan.Questions[index];
        var length = question.ExpectedMinutes is { } minutes ? $"about {minutes} min aloud" : $"about {question.ExpectedWords} words";
        return string.Join(" · ", new[] { $"Question {index + 1} of {plan.Questions.Length}", question.Principle, length }.OfType<string>());
    }
}
