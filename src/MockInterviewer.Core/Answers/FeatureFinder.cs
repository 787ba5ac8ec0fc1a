using System.Collections.Immutable;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>Finds a rubric's features in answers. Build it once a rubric; it may be used from several threads.</summary>
internal sealed class FeatureFinder
{
    private readonly ImmutableArray<Feature> _features;
    private readonly WordList[] _words;

    public FeatureFinder(Rubric rubric)
    {
        // Those of the checks are the criterion's, and found there.
        _features = [.. rubric.Features.Where(f => f != Feature.OwnChecks && f != Feature.AllChecks)];
        _words = [.. _features.Where(f => f.Counts == FeatureCount.Words).Select(f => new WordList(f.Words))];
    }

    /// <summary>The places, among the features of words, of those that the word counts for.</summary>
    public int[] NumbersOf(string word) => [.. Enumerable.Range(0, _words.Length).Where(i => _words[i].Has(word))];

    public ImmutableArray<FeatureFinding> Find(AnswerReading reading)
    {
        var counted = Count(reading.Counted);
        var words = reading.Counted.Sum(s => s.Tokens.Count);
        var number = 0;
        return [.. _features.Select(f => f.Counts switch
        {
            FeatureCount.Code => new FeatureFinding(f, WordVariety.Of(reading.Counted), []),
            FeatureCount.Words => counted[number++].Share(f, f.IsLearnt ? reading.ContentWords : words),
            _ => CountSentences(reading, f),
        })];
    }

    private static FeatureFinding CountSentences(AnswerReading reading, Feature feature)
    {
        var found = reading.EvidenceOf(reading.Fitting(feature.Any));
        var count = feature.Counts == FeatureCount.Share ? found.Length / (double)Math.Max(1, reading.Counted.Count) : found.Length;
        return new FeatureFinding(feature, Math.Min(1, count / feature.Full), found);
    }

    private WordCount[] Count(IReadOnlyList<Sentence> sentences)
    {
        var counts = new WordCount[_words.Length];
        foreach (var sentence in sentences)
        {
            foreach (var token in sentence.Tokens)
            {
                foreach (var number in token.Facts.Features)
                {
                    counts[number].Add(token.Word, sentence.Evidence);
                }
            }
        }
        return counts;
    }

    /// <summary>How many words count for a feature, and the sentences that they stand in.</summary>
    private struct WordCount
    {
        private int _count;
        private List<Evidence>? _found;
        private List<string>? _words;

        public void Add(string word, Evidence sentence)
        {
            _count++;
            if (_words?.Contains(word) != true)
            {
                (_words ??= []).Add(word);
            }
            if (!ReferenceEquals(_found?[^1], sentence))
            {
                (_found ??= []).Add(sentence);
            }
        }

        /// <param name="words">How many there are in all.</param>
        public readonly FeatureFinding Share(Feature feature, int words) =>
            new(feature, Math.Min(1, _count / (double)Math.Max(1, words) / feature.Full), [.. _found ?? []]) { Words = [.. _words ?? []] };
    }
}
