using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Interviews;
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

    public void ShowHeader(InterviewPlan plan, Rubric rubric, Persona persona)
    {
        _prose.Blank();
        _prose.Heading($"{rubric.Company.Name} · {rubric.Round.Replace('_', ' ')}");
        _prose.Write($"{persona.Name}, {persona.Role}");
        _prose.Quiet($"{ReportWords.Count(plan.Questions.Length, "question")}, at most {ReportWords.Count(plan.Probes, "probe")} each · {plan.Id}");
        _prose.Quiet(plan.GraderKind == "offline"
            ? "Graded by the offline reader, a coarse first reader: it looks in your words for signs of what the rubric asks, with no key and no network."
            : $"Graded by the {plan.GraderKind} grader.");
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
        _prose.Blank();
        if (turn.Kind == TurnKind.Question)
        {
            _prose.Quiet(QuestionLine(turn.QuestionIndex, plan));
        }
        _prose.WriteWithGutter(turn.Text, Gutter, StyleOf(turn.Kind), Ansi.Accent);
        if (turn.Kind is not (TurnKind.Opening or TurnKind.Acknowledgement or TurnKind.Closing))
        {
            _prose.Blank();
        }
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

    private static string StyleOf(TurnKind kind) => kind is TurnKind.Question ? Ansi.Bold : "";

    private static string QuestionLine(int index, InterviewPlan plan)
    {
        var question = plan.Questions[index];
        var length = question.ExpectedMinutes is { } minutes ? $"about {minutes} min aloud" : $"about {question.ExpectedWords} words";
        return string.Join(" · ", new[] { $"Question {index + 1} of {plan.Questions.Length}", question.Principle, length }.OfType<string>());
    }
}
