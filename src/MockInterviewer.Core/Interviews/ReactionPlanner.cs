using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Questions;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Interviews;

/// <summary>What the interviewer says to a reply that leaves the question open.</summary>
internal sealed class ReactionPlanner(Persona persona, ExpectedAnswer expected, AnswerReader reader)
{
    private const int MostAnswersAtOnce = 3;

    public Line React(InterviewState state, Turn reply)
    {
        var book = new PhraseBook(state);
        var kind = reply.Reply!.Value;
        if (kind == ReplyKind.Clarification && Clarify(state, reply) is { Length: > 0 } answer)
        {
            return book.Ask(TurnKind.Reaction, persona.Reactions.Clarification, "answer", answer);
        }
        if (kind == ReplyKind.RepeatRequest)
        {
            return book.Ask(TurnKind.Repeat, persona.RepeatFrames, "question", state.OpenPrompt!.Asks!);
        }
        // When the persona has nothing new to say, the question itself asks once more.
        return book.Say(TurnKind.Reaction, PhrasesFor(kind), ("minutes", $"{state.Question!.Minutes}"))
            ?? new Line(TurnKind.Reaction, state.OpenPrompt!.Asks!);
    }

    /// <summary>Only where something is to be planned or built can what is open be assumed; elsewhere the candidate chooses the reading.</summary>
    private ImmutableArray<string> PhrasesFor(ReplyKind kind) =>
        kind == ReplyKind.Clarification && expected is (ExpectedAnswer.Episode or ExpectedAnswer.Explanation)
            ? persona.Reactions.ClarificationReading
            : persona.Reactions.For(kind);

    /// <summary>What the bank says to each thing asked, as far as it was not said before.</summary>
    private string Clarify(InterviewState state, Turn reply)
    {
        var said = state.TurnsOf(state.QuestionIndex).Where(t => t.Kind == TurnKind.Reaction).Select(t => t.Text).ToList();
        var left = state.Question!.Clarifications.Where(c => !said.Any(text => text.Contains(c.Answer, StringComparison.Ordinal))).ToList();
        var reading = reader.Read(reply.Text, "", null);
        var answers = reading.Sentences
            .Select(s => BestFor(reading.Text[s.Start..s.End], left))
            .OfType<Clarification>().Distinct().Take(MostAnswersAtOnce);
        return string.Join(" ", answers.Select(c => c.Answer));
    }

    private static Clarification? BestFor(string asked, IEnumerable<Clarification> clarifications) =>
        clarifications.Select(c => (Clarification: c, Hits: c.About.Count(form => new SurfaceForms([form]).AnyIn(asked))))
            .Where(c => c.Hits > 0)
            .OrderByDescending(c => c.Hits)
            .Select(c => c.Clarification)
            .FirstOrDefault();
}
