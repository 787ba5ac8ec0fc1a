using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Interviews;

/// <summary>What an answer lacks, the most worth asking for first.</summary>
internal sealed class MissingChecks(Rubric rubric)
{
    /// <summary>A criterion of which so much is done has nothing that an interviewer would miss.</summary>
    private const double Covered = 0.6;

    /// <summary>What a probe about the telling is worth beside one about what was told: a further answer adds substance, but does not
    /// tell the first one better.</summary>
    private const double WorthOfTelling = 0.33;

    /// <summary>
    /// Unmet checks of criteria that are not covered: first those of heavy criteria of which much is missing. A criterion
    /// that was probed for this question already stands back.
    /// </summary>
    /// <param name="probed">Check ids that were aimed at for this question.</param>
    public ImmutableArray<CheckFinding> In(ImmutableArray<CheckFinding> findings, IReadOnlyCollection<string> probed) =>
    [
        .. rubric.Criteria
            .Select(c => (Criterion: c, Findings: findings.Where(f => f.CriterionId == c.Id).ToList()))
            .Where(c => c.Findings.Count > 0 && DoneShare(c.Findings) < Covered)
            .SelectMany(c => c.Findings.Where(f => f.Met != Met.Yes)
                .Select(f => (Finding: f, Worth: Worth(c.Criterion, c.Findings, probed) * (1 - f.Points))))
            .OrderByDescending(f => f.Worth)
            .Select(f => f.Finding),
    ];

    private static double Worth(Criterion criterion, List<CheckFinding> findings, IReadOnlyCollection<string> probed) =>
        criterion.Weight * (criterion.Dimension == Dimension.Structure ? WorthOfTelling : 1) * (1 - DoneShare(findings))
            / (1 + findings.Count(f => probed.Contains(f.Id)));

    private static double DoneShare(List<CheckFinding> findings) => findings.Average(f => f.Points);
}
