using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Questions;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Tests.Interviews;

/// <summary>A round with the content as it is delivered.</summary>
internal sealed class RealRound
{
    private readonly Interviewer _interviewer;
    private readonly QuestionBank _bank;

    public RealRound(string company, string round)
    {
        Rubric = Places.Library.Load(company, round);
        Persona = Persona.Load(Places.Content, Rubric.Company.PersonaId);
        _bank = QuestionBank.Load(Places.Content, Places.Library, Rubric.Company);
        _interviewer = new Interviewer(Persona, Rubric, Technologies.Load(Places.Content, Places.Library.Documents), new StoppedClock());
    }

    public Rubric Rubric { get; }

    public Persona Persona { get; }

    public Interviewer Interviewer => _interviewer;

    /// <summary>The interview before its first word.</summary>
    public InterviewState New(int seed = 46) => InterviewState.New(InterviewPlanner.Plan(
        "i", Rubric.Company, Rubric.Round, _bank, questions: 2, probes: 2, seed, "offline", StoppedClock.Now, new HashSet<string>()));

    /// <summary>The interview up to the first question.</summary>
    public InterviewState Begin(int seed = 46) => _interviewer.Continue(New(seed));

    /// <summary>Types a text and lets the interviewer speak.</summary>
    public InterviewState Type(InterviewState state, string typed) => _interviewer.Continue(_interviewer.Receive(state, typed));
}
