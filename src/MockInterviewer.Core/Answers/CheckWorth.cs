using System.Collections.Immutable;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>
/// What each check that is not met would add, by the weights of the offline model: its share of the criterion's checks and of all
/// checks, and the features that a sentence of its kind brings along. Build it once a rubric; it may be used from several threads.
/// </summary>
public sealed class CheckWorth
{
    private const double WholeWeight = 100;

    private readonly Rubric _rubric;
    private readonly ImmutableArray<DimensionModel> _models;
    private readonly Dictionary<string, int> _places;
    private readonly Dictionary<string, ImmutableArray<double>> _weights;
    private readonly Dictionary<Check, ImmutableArray<(Feature Feature, double Share)>> _brings;

    public CheckWorth(Rubric rubric)
    {
        _rubric = rubric;
        _models = [.. rubric.Criteria.Select(c => rubric.Model.Dimensions[c.Dimension])];
        _places = rubric.Criteria.Index().ToDictionary(c => c.Item.Id, c => c.Index, StringComparer.Ordinal);
        _weights = rubric.Features.Append(Feature.AllChecks).Append(Feature.OwnChecks).DistinctBy(f => f.Id)
            .ToDictionary(f => f.Id, f => _models.Select(m => m.WeightOf(f.Id)).ToImmutableArray(), StringComparer.Ordinal);
        _brings = rubric.Criteria.SelectMany(c => c.AllChecks).Distinct().ToDictionary(c => c, c => Brings(rubric, c));
    }

    /// <summary>The checks that are not met; those that would add most first.</summary>
    /// <param name="findings">Of the whole rubric.</param>
    /// <param name="features">Of the answer; those that are left out are taken as having all that they can.</param>
    public ImmutableArray<MissedCheck> Missing(IReadOnlyCollection<CheckFinding> findings, IReadOnlyCollection<FeatureFinding> features)
    {
        var room = features.ToDictionary(f => f.Feature.Id, f => 1 - f.Value, StringComparer.Ordinal);
        var checks = findings.CountBy(f => f.CriterionId).ToDictionary(StringComparer.Ordinal);
        return [.. findings.Where(f => f.Met != Met.Yes).Select(f => Missed(f, checks[f.CriterionId], room)).OrderByDescending(m => m.Worth)];
    }

    /// <summary>What the model makes of each criterion, 1-4, with the answer read as one.</summary>
    internal ImmutableArray<double> Estimates(OfflinePart whole) =>
        [.. _models.Select((model, place) => RatingSum.Of(whole, place, model)).Select(s => s.Cuts.PointsOf(s.Total))];

    private MissedCheck Missed(CheckFinding finding, int ofCriterion, Dictionary<string, double> room)
    {
        var place = _places[finding.CriterionId];
        var share = (1 - finding.Points) / ofCriterion;
        var raises = new double[_models.Length];
        raises[place] = share * _weights[Feature.OwnChecks.Id][place];
        Raise(Feature.AllChecks, share * _rubric.Criteria[place].Weight / WholeWeight);
        foreach (var (feature, brought) in _brings.GetValueOrDefault(finding.Check, []))
        {
            Raise(feature, Math.Min(brought, room.GetValueOrDefault(feature.Id)));
        }
        return new MissedCheck(finding, raises.Select((raise, c) => _rubric.Criteria[c].Weight / WholeWeight * raise * _models[c].Cuts.LevelsPerPoint).Sum(), [.. raises]);

        void Raise(Feature feature, double by)
        {
            var weights = _weights[feature.Id];
            for (var c = 0; c < raises.Length; c++)
            {
                raises[c] += by * weights[c];
            }
        }
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
