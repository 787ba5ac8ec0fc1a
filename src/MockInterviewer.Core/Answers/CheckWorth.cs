using System.Collections.Immutable;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>
/// What each check that is not met would add to the overall level, by the weights of the offline model: its share of the criterion's
/// checks and of all checks, and the features that a sentence of its kind brings along. Build it once a rubric; it may be used from
/// several threads.
/// </summary>
public sealed class CheckWorth
{
    private const double WholeWeight = 100;

    private readonly Rubric _rubric;
    private readonly Dictionary<string, Criterion> _criteria;
    private readonly Dictionary<string, double> _weights;
    private readonly Dictionary<Check, ImmutableArray<(Feature Feature, double Share)>> _brings;

    public CheckWorth(Rubric rubric)
    {
        _rubric = rubric;
        _criteria = rubric.Criteria.ToDictionary(c => c.Id, StringComparer.Ordinal);
        _weights = rubric.Features.Append(Feature.AllChecks).DistinctBy(f => f.Id)
            .ToDictionary(f => f.Id, f => rubric.Criteria.Sum(c => c.Weight / WholeWeight * LevelsFor(c, f.Id)), StringComparer.Ordinal);
        _brings = rubric.Criteria.SelectMany(c => c.AllChecks).Distinct().ToDictionary(c => c, c => Brings(rubric, c));
    }

    /// <summary>The checks that are not met, and what each would add to the overall level if it were; those that would add most first.</summary>
    /// <param name="findings">Of the whole rubric.</param>
    /// <param name="features">Of the answer; those that are left out are taken as having all that they can.</param>
    public ImmutableArray<(CheckFinding Check, double Gain)> Missing(
        IReadOnlyCollection<CheckFinding> findings, IReadOnlyCollection<FeatureFinding> features)
    {
        var room = features.ToDictionary(f => f.Feature.Id, f => 1 - f.Value, StringComparer.Ordinal);
        var checks = findings.CountBy(f => f.CriterionId).ToDictionary(StringComparer.Ordinal);
        return
        [
            .. findings.Where(f => f.Met != Met.Yes).Select(f => (f, Gain(f, checks[f.CriterionId], room))).OrderByDescending(f => f.Item2),
        ];
    }

    /// <summary>What the model makes of a criterion, 1-4, with the answer read as one.</summary>
    public double Estimate(Criterion criterion, IReadOnlyCollection<CheckFinding> findings, IReadOnlyCollection<FeatureFinding> features)
    {
        var model = _rubric.Model.Dimensions[criterion.Dimension];
        var shares = findings.GroupBy(f => f.CriterionId).ToDictionary(g => g.Key, g => g.Average(f => f.Points), StringComparer.Ordinal);
        return model.Cuts.PointsOf(model.Base + features.Sum(f => f.Value * model.WeightOf(f.Feature.Id))
            + (model.WeightOf(Feature.OwnChecks.Id) * shares.GetValueOrDefault(criterion.Id))
            + (model.WeightOf(Feature.AllChecks.Id) * _rubric.Criteria.Sum(c => c.Weight / WholeWeight * shares.GetValueOrDefault(c.Id))));
    }

    private double Gain(CheckFinding finding, int ofCriterion, Dictionary<string, double> room)
    {
        var criterion = _criteria[finding.CriterionId];
        var share = (1 - finding.Points) / ofCriterion;
        return (criterion.Weight / WholeWeight * share * (LevelsFor(criterion, Feature.OwnChecks.Id) + _weights[Feature.AllChecks.Id]))
            + (_brings.TryGetValue(finding.Check, out var brings)
                ? brings.Sum(b => _weights[b.Feature.Id] * Math.Min(b.Share, room.GetValueOrDefault(b.Feature.Id))) : 0);
    }

    /// <summary>Levels that a feature's full value adds to a criterion, where the levels are neither the lowest nor the highest.</summary>
    private double LevelsFor(Criterion criterion, string feature)
    {
        var model = _rubric.Model.Dimensions[criterion.Dimension];
        return model.WeightOf(feature) * model.Cuts.LevelsPerPoint;
    }

    /// <summary>How much of each feature a sentence adds that meets the check: the mean over the ways in which it can be met.</summary>
    private static ImmutableArray<(Feature Feature, double Share)> Brings(Rubric rubric, Check check) =>
    [
        .. rubric.Features.Where(f => f.IsGood && f.Counts == FeatureCount.Sentences)
            .Select(f => (Feature: f, Share: check.Signals.Yes.IsEmpty ? 0 : check.Signals.Yes.Average(way => f.Any.Any(a => Holds(way, a)) ? 1 / f.Full : 0)))
            .Where(f => f.Share > 0),
    ];

    /// <summary>Whether every sentence that fits one alternative fits the other too.</summary>
    private static bool Holds(SignalAlternative way, SignalAlternative other) =>
        other.Say.IsEmpty && other.With.All(way.With.Contains) && other.Without.All(way.Without.Contains);
}
