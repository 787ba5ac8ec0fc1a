using System.Collections.Immutable;

namespace MockInterviewer.Core.Interviews;

/// <summary>What an interview will be; fixed at its start.</summary>
/// <param name="Probes">At most so many an answer.</param>
/// <param name="Seed">Settles every choice among phrases, so that a resumed interview goes on as it would have.</param>
public sealed record InterviewPlan(
    string Id,
    string Company,
    string Round,
    string PersonaId,
    int Seed,
    int Probes,
    ImmutableArray<PlannedQuestion> Questions,
    string GraderKind,
    DateTimeOffset StartedAt)
{
    /// <summary>What its questions should take.</summary>
    public int Minutes => Questions.Sum(q => q.Minutes);
}
