using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading;

/// <summary>Turns ratings into words for the candidate: what was strong, what is missing and which sentence to change, the one next
/// step. It may be used from several threads.</summary>
internal sealed class FeedbackWriter
{
    private static readonly ConditionalWeakTable<Rubric, FeedbackWriter> Writers = [];

    private const int Most = 3;
    private const int HighestLevel = 4;

    /// <summary>From this level on a criterion has something strong to name.</summary>
    private const int Good = 3;

    /// <summary>A sentence of less strength may be there by accident: it is not praised.</summary>
    private const double Telling = 1.5;

    /// <summary>Likewise in an answer that is weak throughout, where more is there by accident.</summary>
    private const double TellingInWeak = 2;

    /// <summary>What can be gained by less is not worth a number.</summary>
    private const double LeastGain = 0.005;

    /// <summary>A check whose words are common is met beside what a sentence is about: a sentence is praised for it only when it shows as much
    /// for no other. Share of the sentence's greatest strength.</summary>
    private const double NearlyMost = 0.9;

    private readonly Rubric _rubric;
    private readonly MissingOrder _missing;

    private FeedbackWriter(Rubric rubric) => (_rubric, _missing) = (rubric, new MissingOrder(rubric));

    /// <summary>Made once a rubric, however many answers and votes there are.</summary>
    public static FeedbackWriter For(Rubric rubric) => Writers.GetValue(rubric, static r => new FeedbackWriter(r));

    /// <param name="ratings">One for each criterion, in the order of the rubric.</param>
    public Feedback Write(ImmutableArray<Rating> ratings, ImmutableArray<RedFlagFinding> flags, AnswerReading reading)
    {
        var missing = _missing.Of(ratings, reading);
        ImmutableArray<MissingCheck> gaps = [.. missing.DistinctBy(m => m.Rating.Criterion).Concat(missing).Distinct().Take(Most)];
        var sentences = new SentenceToChange(reading, _rubric);
        return new Feedback(Strengths(ratings, reading), [.. gaps.Select(g => sentences.Advise(g))],
            NextStep(ratings, gaps, flags, sentences), [.. gaps.Select(g => g.Check.Check.Probes[0])]);
    }

    /// <summary>Met checks of the highest criteria, each with other words; of a weak answer the one thing to keep.</summary>
    private ImmutableArray<string> Strengths(ImmutableArray<Rating> ratings, AnswerReading reading)
    {
        var doubtful = Doubtful(reading);
        var greatest = ratings.SelectMany(r => r.Checks).Where(c => c.Met == Met.Yes).SelectMany(c => c.Sentences).GroupBy(s => s.Evidence.Start)
            .ToDictionary(g => g.Key, g => g.Max(s => s.Strength));
        var strengths = ImmutableArray.CreateBuilder<string>();
        var said = new HashSet<int>();
        var most = ratings.Any(r => r.Level >= Good) ? Most : 1;
        foreach (var rating in ratings.OrderByDescending(r => r.Level * r.Criterion.Weight).Where(r => most == 1 || r.Level >= Good))
        {
            // The more signals came together in a sentence, the less it is there by accident.
            var (check, sentence, strength) = EvidenceChoice.StrongestFirst(rating.Checks.Where(c => c.Met == Met.Yes), said)
                .FirstOrDefault(f => !doubtful.Contains(f.Sentence.Evidence.Start) && (f.Check.Check.Signals.Telling is not { } telling
                    || f.Strength >= Math.Max(telling, greatest[f.Sentence.Evidence.Start] * NearlyMost)));
            if (check is not null && strength >= (most == 1 ? TellingInWeak : Telling) && strengths.Count < most)
            {
                said.Add(sentence.Evidence.Start);
                strengths.Add($"{rating.Criterion.Title}: {QuotedSentence.Of(sentence.Evidence)}{Others(check)} {check.Check.Title}.");
            }
        }
        return strengths.ToImmutable();
    }

    /// <summary>Starts of the sentences of which something else speaks against the answer; where a story is asked for, also of those that
    /// tell what would be.</summary>
    private HashSet<int> Doubtful(AnswerReading reading) =>
    [
        .. reading.Features.Where(f => !f.Feature.IsGood && f.Feature.Words.IsEmpty).SelectMany(f => f.Sentences).Select(s => s.Start),
        .. _rubric.Expects == ExpectedAnswer.Episode
            ? reading.Sentences.Where(s => reading.Has(s, CodeSignals.Conditional) && !reading.Has(s, CodeSignals.Past)).Select(s => s.Start) : [],
    ];

    private static string Others(CheckFinding check) => check.Check.Signals.Needs <= 1 || check.Sentences.Length <= 1 ? ""
        : string.Create(CultureInfo.InvariantCulture, $" and {check.Sentences.Length - 1} more: the answer");

    private static string NextStep(ImmutableArray<Rating> ratings, ImmutableArray<MissingCheck> gaps, ImmutableArray<RedFlagFinding> flags,
        SentenceToChange sentences)
    {
        var worst = flags.Where(f => f.Flag.Effect.Cap is not null).MinBy(f => f.Flag.Effect.Cap);
        if (worst is not null)
        {
            return worst.Evidence.Quote.Length > 0 ? $"The first to change is {QuotedSentence.Of(worst.Evidence)} {worst.Flag.Advice}" : worst.Flag.Advice;
        }
        return gaps.IsEmpty ? NothingMissing(ratings) : FirstStep(ratings, gaps[0], sentences);
    }

    private static string NothingMissing(ImmutableArray<Rating> ratings) =>
        (ratings.All(r => r.Level is not null) ? "Nothing that this grader looks for is missing." : "In what could be judged nothing is missing that this grader looks for.")
        + " Whether the facts hold it cannot tell: be ready to say of each figure where it comes from.";

    private static string FirstStep(ImmutableArray<Rating> ratings, MissingCheck gap, SentenceToChange sentences)
    {
        var (rating, check, gain) = gap;
        var stands = ratings.All(r => r.Level == HighestLevel);
        var lead = stands ? "This stands at the highest level. What is left:" : "What would add most:";
        var lift = gain >= LeastGain ? string.Create(CultureInfo.InvariantCulture, $" (about {gain:0.00} of a level)") : "";
        var anchor = rating.Level is >= 1 and < HighestLevel and var level
            ? string.Create(CultureInfo.InvariantCulture, $" Level {level + 1} of \"{rating.Criterion.Title}\" reads: {rating.Criterion.Anchors[level]}") : "";
        var weakest = !stands && sentences.Weakest(ratings) is { } sentence ? $" The sentence to change first is {sentence}" : "";
        return $"{lead} a strong answer {check.Check.Title}{lift}.{anchor}{weakest}";
    }
}
