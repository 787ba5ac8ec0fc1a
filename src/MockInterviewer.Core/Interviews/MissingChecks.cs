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

    private const double HighestLevel = 4;

    /// <summary>What a check is worth of which a weak answer says nothing at all, or a strong one nearly all, beside the opposite.</summary>
    private const double WorthOfLess = 0.4;

    /// <summary>Of the criteria, from which an answer is a strong one.</summary>
    private const double StrongMean = 3;

    private readonly CheckWorth _worth = new(rubric);

    /// <summary>Unmet checks of criteria that are not covered.</summary>
    /// <param name="probed">Check ids that were aimed at for this question.</param>
    public ImmutableArray<CheckFinding> In(AnswerReading reading, string? principle, IReadOnlyCollection<string> probed)
    {
        var findings = CheckReader.Read(reading, rubric, principle);
        var done = findings.GroupBy(f => f.CriterionId).ToDictionary(g => g.Key, g => g.Average(f => f.Points), StringComparer.Ordinal);
        return Unmet(reading, findings, probed).RemoveAll(f => done[f.CriterionId] >= Covered);
    }

    /// <summary>
    /// All unmet checks: first those that would gain most, in criteria that seem weak. A criterion that was probed for this question
    /// already stands back.
    /// </summary>
    /// <param name="probed">Check ids that were aimed at for this question.</param>
    public ImmutableArray<CheckFinding> All(AnswerReading reading, string? principle, IReadOnlyCollection<string> probed) =>
        Unmet(reading, CheckReader.Read(reading, rubric, principle), probed);

    private ImmutableArray<CheckFinding> Unmet(AnswerReading reading, ImmutableArray<CheckFinding> findings, IReadOnlyCollection<string> probed)
    {
        var features = reading.Features;
        var need = rubric.Criteria.ToDictionary(c => c.Id, c => Need(c, findings, features, probed), StringComparer.Ordinal);
        var isStrong = rubric.Criteria.Average(c => _worth.Estimate(c, findings, features)) >= StrongMean;
        return
        [
            .. _worth.Missing(findings, features).OrderByDescending(m => m.Gain * need[m.Check.CriterionId] * Touched(reading, m.Check.Check, isStrong))
                .Select(m => m.Check),
        ];
    }

    /// <summary>A weak answer is asked for what it nearly has: there is something to take up. A strong one mostly has that, in words that the
    /// signals do not know, and is asked for what it says nothing of.</summary>
    private static double Touched(AnswerReading reading, Check check, bool isStrong)
    {
        var nearness = reading.NearestTo(check)?.Nearness ?? 0;
        return WorthOfLess + ((1 - WorthOfLess) * (isStrong ? 1 - nearness : nearness));
    }

    private double Need(
        Criterion criterion, ImmutableArray<CheckFinding> findings, ImmutableArray<FeatureFinding> features, IReadOnlyCollection<string> probed) =>
        (HighestLevel - _worth.Estimate(criterion, findings, features)) * (criterion.Dimension == Dimension.Structure ? WorthOfTelling : 1)
            / (1 + findings.Count(f => f.CriterionId == criterion.Id && probed.Contains(f.Id)));
}
