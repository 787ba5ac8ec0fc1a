using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports.Grades;
using MockInterviewer.Robustness;
using MockInterviewer.Tests.Reports;
using Xunit;

namespace MockInterviewer.Tests.Grading;

/// <summary>What the offline grader tells a candidate, over the whole gold set.</summary>
public partial class FeedbackTests
{
    private const int HighestLevel = 4;

    private static readonly ImmutableArray<(GoldAnswer Gold, Grade Grade)> Graded =
    [
        .. GoldSet.Read(Places.Gold).Select(g =>
        {
            var rubric = Places.Library.Load(g.Submission.Company, g.Submission.Round);
            var submission = g.Submission with { Principle = rubric.FindPrinciple(g.Submission.Principle) };
            return (g, new OfflineGrader().GradeAsync(submission, rubric, TestContext.Current.CancellationToken).GetAwaiter().GetResult());
        }),
    ];

    /// <summary>Of all levels, rounds, companies and kinds.</summary>
    public static TheoryData<string> Chosen =>
    [
        "d-001", "d-002", "d-005", "d-011", "d-015", "d-023", "d-025", "d-031", "d-041", "d-047", "d-052", "d-061", "d-077", "d-086", "d-090",
        "d-097", "d-111", "d-122", "d-128", "d-142",
    ];

    [Theory]
    [MemberData(nameof(Chosen))]
    public void FeedbackIsAsItWas(string id)
    {
        var (gold, grade) = Graded.First(g => g.Gold.Submission.Id == id);
        GoldenFile.Check($"Feedback/{id}.txt", ExplainedFeedback.Of(gold, grade));
    }

    [Fact]
    public void TheChosenOnesAreOfAllKinds()
    {
        var chosen = Graded.Where(g => Chosen.Any(c => c.Data == g.Gold.Submission.Id)).Select(g => g.Gold).ToList();
        Assert.Equal([1, 2, 3, 4], chosen.Select(c => c.Label).Distinct().Order());
        Assert.Equal(3, chosen.Select(c => c.Submission.Company).Distinct().Count());
        Assert.Equal(5, chosen.Select(c => c.Submission.Round).Distinct().Count());
        Assert.InRange(chosen.Select(c => c.Kind).Distinct().Count(), 10, 20);
    }

    [Fact]
    public void EachGapNamesAnotherCheckThatIsNotMet() => Assert.All(Graded, g =>
    {
        var missing = g.Grade.Ratings.SelectMany(r => r.Checks.Where(c => c.Met != Met.Yes).Select(c => c.Check.Title)).ToHashSet();
        var named = g.Grade.Feedback.Gaps.Select(gap => missing.FirstOrDefault(title => gap.EndsWith($" {title}.", StringComparison.Ordinal))).ToList();
        Assert.DoesNotContain(null, named);
        Assert.Distinct(named);
        Assert.Equal(Math.Min(3, missing.Count), named.Count);
    });

    [Fact]
    public void WhatIsQuotedStandsInTheAnswer() => Assert.All(Graded, g =>
    {
        var answer = Bare(g.Gold.Submission.Answer);
        Assert.All(g.Grade.Feedback.Strengths.Concat(g.Grade.Feedback.Gaps).Append(g.Grade.Feedback.NextStep).SelectMany(t => Quotation().Matches(t)),
            quote => Assert.Contains(Bare(quote.Groups[1].Value.TrimEnd('…')), answer, StringComparison.OrdinalIgnoreCase));
    });

    /// <summary>The words of some checks are common: a sentence meets them beside what it is about.</summary>
    [Fact]
    public void ACheckOfCommonWordsIsPraisedOnlyForASentenceThatShowsMoreForItThanForOthers()
    {
        var praised = Graded.SelectMany(g => g.Grade.Feedback.Strengths.SelectMany(s => PraisedBy(g.Grade, s).Where(f => f.Check.Check.Signals.Telling is not null)
            .Select(f => (f.Check, f.Sentence, g.Grade)))).ToList();
        Assert.NotEmpty(praised);
        Assert.All(praised, p =>
        {
            var most = p.Grade.Ratings.SelectMany(r => r.Checks).Where(c => c.Met == Met.Yes).SelectMany(c => c.Sentences)
                .Where(s => s.Evidence.Start == p.Sentence.Evidence.Start).Max(s => s.Strength);
            Assert.InRange(p.Sentence.Strength, Math.Max(p.Check.Check.Signals.Telling!.Value, 0.9 * most), most);
        });
    }

    /// <summary>Who was asked for a story and says what would be done has done nothing yet.</summary>
    [Fact]
    public void WhatWouldBeIsNoStrengthOfAStory() =>
        Assert.Empty(Graded.First(g => g.Gold.Submission.Id == "d-052").Grade.Feedback.Strengths);

    private static IEnumerable<(CheckFinding Check, FoundSentence Sentence)> PraisedBy(Grade grade, string strength) =>
        grade.Ratings.Where(r => strength.StartsWith($"{r.Criterion.Title}: ", StringComparison.Ordinal)).SelectMany(r => r.Checks)
            .Where(c => c.Met == Met.Yes && strength.EndsWith($" {c.Check.Title}.", StringComparison.Ordinal))
            .SelectMany(c => c.Sentences.Where(s => Bare(s.Evidence.Quote).Contains(Bare(Quotation().Match(strength).Groups[1].Value.TrimEnd('…')), StringComparison.Ordinal))
                .Select(s => (c, s)));

    [Fact]
    public void NothingIsPraisedWithoutWords() =>
        Assert.All(Graded.SelectMany(g => g.Grade.Feedback.Strengths), strength => Assert.Matches(Quotation(), strength));

    /// <summary>Other words of the candidate's beside a piece of advice would only lead away from it.</summary>
    [Fact]
    public void AGapQuotesOnlyWhatIsAboutIt() => Assert.All(Graded, g =>
    {
        foreach (var gap in g.Grade.Feedback.Gaps.Where(gap => Quotation().IsMatch(gap)))
        {
            var check = g.Grade.Ratings.SelectMany(r => r.Checks).First(c => c.Met != Met.Yes && gap.EndsWith($" {c.Check.Title}.", StringComparison.Ordinal));
            var quoted = Bare(Quotation().Match(gap).Groups[1].Value.TrimEnd('…'));
            var about = g.Grade.Ratings.First(r => r.Checks.Contains(check)).Checks.Where(c => c.Met == Met.Yes).Prepend(check);
            Assert.Contains(about.SelectMany(c => c.Sentences), s => Bare(s.Evidence.Quote).Contains(quoted, StringComparison.Ordinal));
        }
    });

    [Fact]
    public void MostAnswersBelowTheBestAreShownASentenceToChange() =>
        Assert.InRange(Graded.Where(g => g.Grade.Level < HighestLevel).Average(g => g.Grade.Feedback.Gaps.Append(g.Grade.Feedback.NextStep).Any(Quotation().IsMatch) ? 1 : 0), 0.8, 1);

    [Fact]
    public void NoTwoAnswersToAQuestionAreToldTheSame() =>
        Assert.Distinct(Graded.Select(g => (g.Gold.Submission.Question, string.Join('\n', g.Grade.Feedback.Gaps.Concat(g.Grade.Feedback.Strengths).Append(g.Grade.Feedback.NextStep)))));

    [Fact]
    public void AnAnswerAtTheHighestLevelIsToldThatItIs()
    {
        var best = Graded.Where(g => g.Grade.Ratings.All(r => r.Level == HighestLevel) && g.Grade.Level == HighestLevel).ToList();
        Assert.NotEmpty(best);
        Assert.All(best, g => Assert.Matches("^(This stands at the highest level|Nothing that this grader looks for is missing)", g.Grade.Feedback.NextStep));
    }

    /// <summary>Nothing can lift an answer above the highest level, and what lifts nothing is not given a number.</summary>
    [Fact]
    public void TheFirstStepIsTheOneThatLiftsMostAndNoMoreThanThereIsRoom() => Assert.All(Graded.Where(g => g.Grade.Ratings.Any(r => r.Checks.Length > 0)), g =>
    {
        var rubric = g.Grade.Rubric;
        var missing = new MissingOrder(rubric).Of(g.Grade.Ratings, new AnswerReader(rubric).Read(g.Gold.Submission.Answer, g.Gold.Submission.Question, null));
        var room = 4 - (g.Grade.Ratings.Sum(r => r.Criterion.Weight * r.Points!.Value) / 100);
        Assert.All(missing, m => Assert.InRange(m.Gain!.Value, 0, room + 1e-9));
        Assert.Equal(missing.Select(m => m.Gain).OrderDescending(), missing.Select(m => m.Gain));
        var shown = GainShown().Match(g.Grade.Feedback.NextStep);
        Assert.Equal(missing.Length > 0 && missing[0].Gain >= 0.005 && !g.Grade.RedFlags.Any(f => f.Flag.Effect.Cap is not null), shown.Success);
        Assert.Equal(shown.Success ? missing[0].Gain!.Value : 0, shown.Success ? double.Parse(shown.Groups[1].Value, CultureInfo.InvariantCulture) : 0, 0.0051);
    });

    /// <summary>The same sentence twice is better than one that shows little.</summary>
    [Fact]
    public void ARatingIsShownWithSentencesThatShowMuchForOneOfItsChecks() => Assert.All(Graded.SelectMany(g => g.Grade.Ratings), rating =>
    {
        var strengths = rating.Checks.Where(c => c.Met == Met.Yes).SelectMany(c => c.Sentences).ToLookup(s => s.Evidence, s => s.Strength);
        var strongest = strengths.Select(s => s.Max()).DefaultIfEmpty().Max();
        Assert.All(rating.Evidence.Where(_ => strongest > 0), e => Assert.InRange(strengths[e].DefaultIfEmpty(strongest).Max() / strongest, 0.3, 1));
    });

    [Fact]
    public void NothingIsShownWhereNothingIsFoundAtTheLowestLevel() =>
        Assert.All(Graded.SelectMany(g => g.Grade.Ratings).Where(r => r.Level == 1 && r.Checks.All(c => c.Met == Met.No)), r => Assert.Empty(r.Evidence));

    /// <summary>Three sentences of a rating are three different ones, and a criterion is not shown by what another is shown by if it has as good.</summary>
    [Fact]
    public void FewSentencesStandForMostCriteria() =>
        Assert.InRange(Graded.Average(g => g.Grade.Ratings.SelectMany(r => r.Evidence).GroupBy(e => e.Start).Select(again => again.Count()).DefaultIfEmpty().Max() / (double)g.Grade.Ratings.Length), 0, 0.45);

    [Fact]
    public void AHighRatingWithFewOfItsChecksIsExplained()
    {
        var grade = Core.Reports.ReportedGrade.Of(Graded.First(g => g.Gold.Submission.Id == "d-005").Grade);
        var odd = grade.Criteria.First(c => c.Level >= 3 && c.Checks.Count(k => k.Met == Met.Yes) * 2 < c.Checks.Length);
        Assert.Contains($"\u201c{odd.Title}\u201d stands at {odd.Level} with ", Core.Reports.ReportWords.Carried(grade), StringComparison.Ordinal);
        Assert.Empty(Core.Reports.ReportWords.Carried(grade with { Criteria = [.. grade.Criteria.Where(c => c.Id != odd.Id && c.Checks.All(k => k.Met == Met.Yes))] }));
        Assert.All(Graded, g => Assert.DoesNotContain("This is the highest level. A strong answer also", GradeMarkdown.Render(g.Grade), StringComparison.Ordinal));
    }

    [Fact]
    public void EverySumIsTheSumOfItsParts() => Assert.All(Graded.SelectMany(g => Core.Reports.ReportedGrade.Of(g.Grade).Criteria.Zip(g.Grade.Ratings)), pair =>
        Assert.Equal(pair.Second.Sum!.Total, pair.First.Sum!.Total, 9));

    [Fact]
    public void TheExplanationPointsOnlyToPassagesThatItShows() => Assert.All(Graded, g =>
    {
        var text = GradeExplanation.Render(g.Grade, 200);
        var shown = Shown().Matches(text).Select(m => int.Parse(m.Groups[1].Value)).ToHashSet();
        Assert.All(Reference().Matches(text).SelectMany(m => Number().Matches(m.Value)), n => Assert.Contains(int.Parse(n.Value), shown));
    });

    /// <summary>Without white space, and with one kind of quotation mark.</summary>
    private static string Bare(string text) => Blank().Replace(text, "").Replace('\u2018', '\'').Replace('\u2019', '\'').Replace('\u201c', '\'').Replace('\u201d', '\'').Replace('"', '\'');

    [GeneratedRegex("\u201c([^\u201d]*)\u201d")]
    private static partial Regex Quotation();

    [GeneratedRegex(@"\(about (\d\.\d\d) of a level\)")]
    private static partial Regex GainShown();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"^  \[(\d+)\] \u201c", RegexOptions.Multiline)]
    private static partial Regex Shown();

    [GeneratedRegex(@"\[\d[\d, -]*\]")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
