using System.Collections.Immutable;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Interviews.Voice;

/// <summary>What a probe is to ask for, and what was said before it.</summary>
/// <param name="Question">As it stands in the bank.</param>
/// <param name="Answer">The candidate's words to it so far.</param>
/// <param name="Plain">The scripted probe without the persona's manner.</param>
/// <param name="Asked">Questions and probes of this interview before it, plain and as they were said.</param>
public sealed record ProbeBrief(string Question, string Answer, string Plain, Criterion Criterion, Check Check, ImmutableArray<string> Asked)
{
    /// <summary>Null when the rubric has no such check any more, or the probe aims at none.</summary>
    public static ProbeBrief? Of(InterviewState state, Turn probe, Rubric rubric)
    {
        var found = rubric.Criteria.SelectMany(c => c.AllChecks.Select(check => (Criterion: c, Check: check)))
            .FirstOrDefault(f => $"{f.Criterion.Id}.{f.Check.Id}" == probe.CheckId);
        return found.Check is null ? null : new ProbeBrief(state.Plan.Questions[probe.QuestionIndex].Text, state.AnswerTo(probe.QuestionIndex),
            probe.Asks ?? probe.Text, found.Criterion, found.Check,
            [.. state.Turns.Where(t => t.Kind is TurnKind.Question or TurnKind.Probe).SelectMany(t => new[] { t.Asks ?? t.Text, t.Text }).Distinct()]);
    }
}
