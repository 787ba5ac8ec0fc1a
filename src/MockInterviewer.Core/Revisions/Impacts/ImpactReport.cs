using System.Collections.Immutable;
using MockInterviewer.Core.Grading.Agreement;

namespace MockInterviewer.Core.Revisions.Impacts;

/// <summary>What another rubric does to the levels of answers.</summary>
/// <param name="Answers">That were graded by both.</param>
/// <param name="Unlabelled">Among them; they say nothing about agreement.</param>
/// <param name="OtherRounds">Left out: both sides do not have a rubric for their company and round.</param>
/// <param name="Unusable">Left out: records that cannot be read, or with a principle that a rubric does not know.</param>
public sealed record ImpactReport(
    int Answers, int Unlabelled, int OtherRounds, int Unusable, ImmutableArray<LevelMove> Moves, AgreementReport Before, AgreementReport After);
