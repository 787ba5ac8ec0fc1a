using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Interviews;

/// <summary>All that hears a candidate out, in the terms of one rubric.</summary>
internal sealed class Listener
{
    private readonly AnswerReader _reader;

    public Listener(Persona persona, Rubric rubric, ImmutableArray<Technology> technologies)
    {
        _reader = new AnswerReader(rubric);
        Replies = new ReplyReader(rubric, _reader);
        Reactions = new ReactionPlanner(persona, rubric.Expects, _reader);
        Probes = new ProbePlanner(persona, rubric, technologies);
    }

    public ReplyReader Replies { get; }

    public ReactionPlanner Reactions { get; }

    public ProbePlanner Probes { get; }

    /// <summary>Of all that was answered to the open question so far.</summary>
    public AnswerReading Read(InterviewState state) =>
        _reader.Read(state.AnswerTo(state.QuestionIndex), state.Question!.Text, state.Question.ExpectedWords);
}
