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

    /// <param name="probed">Check ids that were aimed at for this question: their criteria stand back.</param>
    public AnswerLacks In(AnswerReading reading, string? principle, IReadOnlyCollection<string> probed)
    {
        ImmutableArray<ImmutableArray<CheckFinding>> checks = [.. rubric.Criteria.Select(c => CheckReader.Read(reading, c, principle))];
        var whole = OfflinePart.Of(reading, rubric, checks);
        var estimates = _worth.Estimates(whole);
        var need = rubric.Criteria.Select((c, place) => (c.Id, Need: Need(c, estimates[place], checks[place], probed))).ToDictionary(c => c.Id, c => c.Need, StringComparer.Ordinal);
        var isStrong = estimates.Average() >= StrongMean;
        ImmutableArray<CheckFinding> findings = [.. checks.SelectMany(c => c).Select(f => !isStrong && IsByAccident(f) ? f with { Met = Met.Partly } : f)];
        ImmutableArray<CheckFinding> unmet =
        [
            .. _worth.Missing(findings, reading.Features).OrderByDescending(m => m.Worth * need[m.Check.CriterionId] * Touched(reading, m.Check.Check, isStrong))
                .Select(m => m.Check),
        ];
        var covered = rubric.Criteria.Where((_, place) => whole.Shares[place] >= Covered).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        return new AnswerLacks(findings, unmet, unmet.RemoveAll(f => covered.Contains(f.CriterionId)));
    }

    /// <summary>Whether a check whose words are common may be met beside what its sentences are about.</summary>
    private static bool IsByAccident(CheckFinding finding) =>
        finding.Met == Met.Yes && finding.Sentences.All(s => s.Strength < finding.Check.Signals.Telling);

    /// <summary>A weak answer is asked for what it nearly has: there is something to take up. A strong one mostly has that, in words that the
    /// signals do not know, and is asked for what it says nothing of.</summary>
    private static double Touched(AnswerReading reading, Check check, bool isStrong)
    {
        var nearness = reading.NearestTo(check)?.Nearness ?? 0;
        return WorthOfLess + ((1 - WorthOfLess) * (isStrong ? 1 - nearness : nearness));
    }

    /// <summary>At the highest level a little is left.</summary>
    private static double Need(Criterion criterion, double estimate, ImmutableArray<CheckFinding> checks, IReadOnlyCollection<string> probed) =>
        (HighestLevel + 1 - estimate) * (criterion.Dimension == Dimension.Structure ? WorthOfTelling : 1) / (1 + checks.Count(f => probed.Contains(f.Id)));
}
