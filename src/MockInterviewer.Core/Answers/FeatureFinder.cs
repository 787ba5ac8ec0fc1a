using System.Collections.Immutable;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>Finds a rubric's features in answers. Build it once a rubric; it may be used from several threads.</summary>
internal sealed class FeatureFinder
{
    private readonly ImmutableArray<Feature> _features;
    private readonly Dictionary<Feature, WordList> _words;

    public FeatureFinder(Rubric rubric)
    {
        // Those of the checks are the criterion's, and found there.
        _features = [.. rubric.Features.Where(f => f != Feature.OwnChecks && f != Feature.AllChecks)];
        _words = _features.Where(f => f.Counts == FeatureCount.Words).ToDictionary(f => f, f => new WordList(f.Words));
    }

    public ImmutableArray<FeatureFinding> Find(AnswerReading reading)
    {
        var sentences = reading.Counted;
        var words = sentences.Sum(s => s.Tokens.Count);
        return [.. _features.Select(f => f.Counts switch
        {
            FeatureCount.Code => new FeatureFinding(f, WordVariety.Of(sentences), []),
            FeatureCount.Words => CountWords(reading, f, words),
            _ => CountSentences(reading, f),
        })];
    }

    private static FeatureFinding CountSentences(AnswerReading reading, Feature feature)
    {
        var found = reading.EvidenceOf(reading.Fitting(feature.Any));
        var count = feature.Counts == FeatureCount.Share ? found.Length / (double)Math.Max(1, reading.Counted.Count) : found.Length;
        return new FeatureFinding(feature, Math.Min(1, count / feature.Full), found);
    }

    private FeatureFinding CountWords(AnswerReading reading, Feature feature, int words)
    {
        var list = _words[feature];
        var count = 0;
        var found = ImmutableArray.CreateBuilder<Evidence>();
        foreach (var sentence in reading.Counted)
        {
            var here = 0;
            foreach (var token in sentence.Tokens)
            {
                here += list.Has(token.Word) ? 1 : 0;
            }
            count += here;
            if (here > 0)
            {
                found.Add(sentence.Evidence);
            }
        }
        return new FeatureFinding(feature, Math.Min(1, count / (double)Math.Max(1, words) / feature.Full), found.ToImmutable());
    }
}
