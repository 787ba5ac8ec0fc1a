using System.Collections.Immutable;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>A part of an answer as the offline model sees it.</summary>
/// <param name="Shares">Share of each criterion's checks that are met, 0-1.</param>
/// <param name="Features">Those of the whole part; the share of its own checks differs with the criterion.</param>
/// <param name="Words">How often each word stands in what counts, for learning.</param>
/// <param name="ContentWords">How many of them are no function words.</param>
public sealed record OfflinePart(ImmutableArray<double> Shares, ImmutableArray<FeatureFinding> Features, Lazy<IReadOnlyDictionary<string, int>> Words, int ContentWords)
{
    /// <param name="checks">By criterion, in the order of the rubric.</param>
    internal static OfflinePart Of(AnswerReading reading, Rubric rubric, ImmutableArray<ImmutableArray<CheckFinding>> checks)
    {
        ImmutableArray<double> shares = [.. checks.Select(c => ShareOf(c))];
        var all = new FeatureFinding(Feature.AllChecks, rubric.Criteria.Zip(shares).Sum(c => c.First.Weight * c.Second) / 100, []);
        return new OfflinePart(shares, [all, .. reading.Features], new(reading.CountWords), reading.ContentWords);
    }

    /// <summary>Share of the checks that are met, 0-1.</summary>
    public static double ShareOf(IReadOnlyCollection<CheckFinding> checks) => checks.Count == 0 ? 0 : checks.Average(c => c.Points);

    /// <summary>The same with another vocabulary.</summary>
    internal OfflinePart With(Vocabulary vocabulary) =>
        this with { Features = [.. Features.Select(f => f.Feature.IsLearnt ? new FeatureFinding(f.Feature, ShareIn(vocabulary.WordsOf(f.Feature)), []) : f)] };

    private double ShareIn(ImmutableArray<string> words) => words.Sum(w => Words.Value.GetValueOrDefault(w)) / (double)Math.Max(1, ContentWords);

    /// <summary>All features as the criterion at this place of the rubric sees them.</summary>
    public IEnumerable<FeatureFinding> FeaturesFor(int criterion) => Features.Prepend(new FeatureFinding(Feature.OwnChecks, Shares[criterion], []));
}
