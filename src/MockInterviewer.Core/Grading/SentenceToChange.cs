using System.Collections.Immutable;
using System.Globalization;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading;

/// <summary>Finds for a missing check the sentence to build on and says what it lacks; and the sentence of an answer that should go first.</summary>
internal sealed class SentenceToChange(AnswerReading reading, Rubric rubric)
{
    private const double WholeWeight = 100;

    /// <summary>A sentence of less strength may meet a check in part by accident.</summary>
    private const double Telling = 0.9;

    /// <summary>One thing against a sentence may be there by accident too, unless the answer is weak.</summary>
    private const int FewestFaults = 2;
    private const double WeakMean = 2.5;

    /// <summary>From this strength on a sentence is something to build on.</summary>
    private const double Strong = 2;

    private const int MostWords = 3;

    /// <summary>A single word that rates, or keeps it general, makes no sentence weak.</summary>
    private const int FewestWords = 2;

    /// <summary>"So", "key", "big": shorter words have too many meanings to be quoted against somebody.</summary>
    private const int ShortestWord = 4;

    private readonly HashSet<int> _quoted = [];

    /// <summary>Quotes the sentence that meets the check in part, else what the answer has of the same criterion: other words would lead
    /// away from it. A model says of a check how far it is met, not where.</summary>
    public string Advise(MissingCheck gap)
    {
        if (gap.Rating.Sum is null)
        {
            return $"{gap.Rating.Criterion.Title}: {(gap.Check.Met == Met.Partly ? "only in part. A" : "a")} strong answer {gap.Check.Check.Title}.";
        }
        if (HalfWay(gap.Check) is not { } sentence)
        {
            return $"{gap.Rating.Criterion.Title}: {BuiltOn(gap.Rating)}no sentence was found that {gap.Check.Check.Title}.";
        }
        _quoted.Add(sentence.Words.Start);
        return $"{gap.Rating.Criterion.Title}: {QuotedSentence.Of(sentence.Words)} {sentence.Fault}. A strong answer {gap.Check.Check.Title}.";
    }

    private string BuiltOn(Rating rating)
    {
        var (check, sentence, strength) = EvidenceChoice.StrongestFirst(rating.Checks.Where(c => c.Met == Met.Yes && c.Check.Signals.Needs <= 1), _quoted).FirstOrDefault();
        if (check is null || strength < Strong)
        {
            return "";
        }
        _quoted.Add(sentence.Evidence.Start);
        return $"{QuotedSentence.Of(sentence.Evidence)} {check.Check.Title}, but ";
    }

    /// <summary>What speaks most against the answer while nothing in it speaks for the answer, and why; null when there is no such sentence.</summary>
    public string? Weakest(ImmutableArray<Rating> ratings)
    {
        var fewest = ratings.Where(r => r.Level is not null).Average(ScoreCalculator.PointsOf) < WeakMean ? 1 : FewestFaults;
        var speaks = ratings.SelectMany(r => r.Checks).SelectMany(c => c.Sentences).Select(s => s.Evidence.Start).Concat(
            reading.Features.Where(f => f.Feature.IsGood && WeightOf(f) > 0).SelectMany(f => f.Sentences).Select(s => s.Start)).ToHashSet();
        return reading.Counted.Select(s => s.Evidence).Where(e => !speaks.Contains(e.Start))
            .Select(e => (Words: e, Against: Against(e).ToList())).Where(s => s.Against.Count >= fewest || s.Against.Any(f => !f.Feature.Words.IsEmpty))
            .OrderBy(s => s.Against.Sum(WeightOf)).Select(s => $"{QuotedSentence.Of(s.Words)}: it {FaultOf(s.Words, s.Against.MinBy(WeightOf)!.Feature)}.").FirstOrDefault();
    }

    private (Evidence Words, string Fault)? HalfWay(CheckFinding check) =>
        check.Sentences.Where(s => s.Strength >= Telling).OrderBy(s => _quoted.Contains(s.Evidence.Start)).ThenByDescending(s => s.Strength).FirstOrDefault() is not { } sentence ? null
        : check.Check.Signals.Needs <= 1 ? (sentence.Evidence, Lack(check.Check, sentence.Evidence) is { } lack ? $"goes half of the way: it {lack}" : "goes half of the way")
        : (sentence.Evidence, string.Create(CultureInfo.InvariantCulture,
            $"is {(check.Sentences.Length == 1 ? "the only sentence" : $"one of {check.Sentences.Length} sentences")} of this kind, and it takes {check.Check.Signals.Needs}"));

    private string? Lack(Check check, Evidence sentence) =>
        reading.NearestTo(check) is { IsNear: true } near && near.Sentence == sentence ? SignalWords.Lacking(near.Lacks) : null;

    private IEnumerable<FeatureFinding> Against(Evidence sentence) =>
        reading.Features.Where(f => !f.Feature.IsGood && WeightOf(f) < 0 && f.Sentences.Any(s => s.Start == sentence.Start)
            && (f.Feature.Words.IsEmpty || WordsIn(sentence, f.Feature).Length >= FewestWords));

    /// <summary>In the sum of the whole answer.</summary>
    private double WeightOf(FeatureFinding feature) =>
        rubric.Criteria.Sum(c => c.Weight / WholeWeight * rubric.Model.Dimensions[c.Dimension].WeightOf(feature.Feature.Id));

    private string FaultOf(Evidence sentence, Feature worst) =>
        WordsIn(sentence, worst) is { Length: > 0 } words ? $"has {worst.About} ({string.Join(", ", words)})" : $"has {worst.About}";

    private ImmutableArray<string> WordsIn(Evidence sentence, Feature feature) => feature.Words.IsEmpty ? [] :
    [
        .. reading.Sentences.First(s => s.Start == sentence.Start).Tokens.Select(t => t.Word).Where(w => w.Length >= ShortestWord && feature.Words.Contains(w)).Distinct()
            .Take(MostWords).Select(w => $"\u201c{w}\u201d"),
    ];
}
