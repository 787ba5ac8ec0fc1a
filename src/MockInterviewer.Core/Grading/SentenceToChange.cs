using System.Collections.Immutable;
using System.Globalization;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading;

/// <summary>Finds for each missing check the sentence that would have to change, none twice, and says what is wrong with it.</summary>
internal sealed class SentenceToChange(AnswerReading reading, Rubric rubric)
{
    /// <summary>A sentence with less of what the check looks for is about something else.</summary>
    private const double Near = 0.35;

    private const int MostWords = 3;

    /// <summary>A single word that rates, or keeps it general, makes no sentence weak.</summary>
    private const int FewestWords = 2;

    /// <summary>"So", "key", "big": shorter words have too many meanings to be quoted against somebody.</summary>
    private const int ShortestWord = 4;

    private readonly HashSet<int> _quoted = [];

    public string Advise(MissingCheck gap)
    {
        var wanted = $"A strong answer {gap.Check.Check.Title}.";
        var weights = rubric.Model.Dimensions[gap.Rating.Criterion.Dimension];
        var found = HalfWay(gap.Check, weights) ?? NearBy(gap.Check.Check, weights) ?? Weakest(weights);
        if (found is not { } sentence)
        {
            return $"{gap.Rating.Criterion.Title}: no sentence of the answer comes near this. {wanted}";
        }
        _quoted.Add(sentence.Words.Start);
        return $"{gap.Rating.Criterion.Title}: {QuotedSentence.Of(sentence.Words)} {sentence.Fault}. {wanted}";
    }

    private (Evidence Words, string Fault)? HalfWay(CheckFinding check, DimensionModel weights)
    {
        var free = check.Sentences.Select(s => s.Evidence).Where(e => !_quoted.Contains(e.Start)).ToList();
        return (free.Find(e => FaultOf(e, weights) is null) ?? free.FirstOrDefault()) is not { } words ? null
            : (words, FaultOf(words, weights) ?? HalfWay(check));
    }

    private static string HalfWay(CheckFinding check) => check.Check.Signals.Needs <= 1 ? "goes half of the way"
        : string.Create(CultureInfo.InvariantCulture,
            $"is {(check.Sentences.Length == 1 ? "the only sentence" : $"one of {check.Sentences.Length} sentences")} of this kind, and it takes {check.Check.Signals.Needs}");

    private (Evidence Words, string Fault)? NearBy(Check check, DimensionModel weights) =>
        reading.NearestTo(check) is { Nearness: >= Near } nearest && !_quoted.Contains(nearest.Sentence.Start)
            ? (nearest.Sentence, FaultOf(nearest.Sentence, weights) ?? "comes nearest and stops short of it")
            : null;

    /// <summary>Nothing comes near: then what speaks most against the answer is to make room.</summary>
    private (Evidence Words, string Fault)? Weakest(DimensionModel weights) =>
        reading.Counted.Select(s => Evidence.At(reading.Text, s.Start, s.End)).Where(e => !_quoted.Contains(e.Start))
            .Select(e => (Words: e, Against: Against(e, weights).Sum(f => -weights.WeightOf(f.Feature.Id))))
            .Where(s => s.Against > 0).OrderByDescending(s => s.Against).Select(s => s.Words).FirstOrDefault() is { } weakest
            ? (weakest, FaultOf(weakest, weights)!)
            : null;

    /// <summary>What lowers the level most in the sentence, and by which words; null when nothing does.</summary>
    private string? FaultOf(Evidence sentence, DimensionModel weights) =>
        Against(sentence, weights).MinBy(f => weights.WeightOf(f.Feature.Id)) is not { } worst ? null
        : WordsIn(sentence, worst.Feature) is { Length: > 0 } words ? $"has {worst.Feature.About} ({string.Join(", ", words)})"
        : $"has {worst.Feature.About}";

    private IEnumerable<FeatureFinding> Against(Evidence sentence, DimensionModel weights) =>
        reading.Features.Where(f => !f.Feature.IsGood && weights.WeightOf(f.Feature.Id) < 0 && f.Sentences.Any(s => s.Start == sentence.Start)
            && (f.Feature.Words.IsEmpty || WordsIn(sentence, f.Feature).Length >= FewestWords));

    private ImmutableArray<string> WordsIn(Evidence sentence, Feature feature) => feature.Words.IsEmpty ? [] :
    [
        .. reading.Sentences.First(s => s.Start == sentence.Start).Tokens.Select(t => t.Word).Where(w => w.Length >= ShortestWord && feature.Words.Contains(w)).Distinct()
            .Take(MostWords).Select(w => $"\u201c{w}\u201d"),
    ];
}
