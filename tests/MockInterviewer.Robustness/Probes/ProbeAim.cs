using System.Collections.Immutable;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Robustness.Probes;

/// <summary>Gives the offline interviewer each gold answer of level 1-3 and notes what it asks first.</summary>
public sealed class ProbeAim(ContentFolder content, RubricLibrary library, TimeProvider time)
{
    private const int Seed = 46;
    private const int MostReactions = 3;
    private const int Minutes = 4;

    /// <summary>Said when the interviewer wants something else before it probes, a real case, say.</summary>
    private const string NothingToAdd = "That is what I wanted to say about it, and I have nothing to add to it.";

    public ImmutableArray<FirstProbe> Of(IEnumerable<GoldAnswer> gold)
    {
        var interviewers = new Dictionary<string, Interviewer>(StringComparer.Ordinal);
        return [.. gold.Where(g => g.Label <= 3).Select(answer =>
        {
            var rubric = library.Load(answer.Submission.Company, answer.Submission.Round);
            if (!interviewers.TryGetValue(rubric.Id, out var interviewer))
            {
                interviewer = new Interviewer(Persona.Load(content, rubric.Company.PersonaId), rubric, Technologies.Load(content, library.Documents), time);
                interviewers.Add(rubric.Id, interviewer);
            }
            return Of(answer, rubric, interviewer);
        })];
    }

    private FirstProbe Of(GoldAnswer answer, Rubric rubric, Interviewer interviewer)
    {
        var state = interviewer.Continue(InterviewState.New(PlanFor(answer, rubric)));
        state = interviewer.Continue(interviewer.Receive(state, answer.Submission.Answer));
        for (var i = 0; i < MostReactions && state.AwaitsCandidate && state.Turns[^1].Kind != TurnKind.Probe; i++)
        {
            state = interviewer.Continue(interviewer.Receive(state, NothingToAdd));
        }
        var probe = state.Turns.FirstOrDefault(t => t.Kind == TurnKind.Probe);
        var checks = rubric.Criteria.SelectMany(c => c.ChecksFor(answer.Submission.Principle).Select(k => (Criterion: c, Check: k))).ToList();
        var weak = WeakPlaces.Of(answer);
        var aim = checks.FirstOrDefault(c => $"{c.Criterion.Id}.{c.Check.Id}" == probe?.CheckId);
        return new FirstProbe(answer, probe?.Text, probe?.CheckId, aim.Check?.Title, aim.Criterion?.Dimension,
            checks.Average(c => weak.Contains(c.Criterion.Dimension) ? 1 : 0));
    }

    /// <summary>The question as it stands in the gold set; none of them is in the banks, so no scripted probe helps.</summary>
    private InterviewPlan PlanFor(GoldAnswer answer, Rubric rubric) => new(
        answer.Submission.Id, rubric.Company.Id, rubric.Round, rubric.Company.PersonaId, Seed, Probes: 1,
        [new PlannedQuestion(answer.Submission.Id, answer.Submission.Question, answer.Submission.Principle, Minutes, Minutes * Core.Answers.Delivery.WordsPerMinute, [], [])],
        "offline", time.GetUtcNow());
}
