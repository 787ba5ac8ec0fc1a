using System.Collections.Immutable;
using System.Globalization;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;

namespace MockInterviewer.Core.Reports.Grades;

/// <summary>How a grade came about, in full: each check, the sentences and signals that met it, and the arithmetic from checks to
/// the level.</summary>
public static class GradeExplanation
{
    /// <summary>Of a feature of words so many are named.</summary>
    private const int MostWords = 8;

    public static string Render(Grade grade, int width = GradeText.UsualWidth)
    {
        var text = new WrappedText(width);
        var shown = ReportedGrade.Of(grade);
        text.Line(ReportWords.Headline(shown));
        text.Line(Invariant($"{GradeText.SourceOf(grade)}; {ReportWords.Of(grade.Grader)}."));
        if (ReportWords.Of(grade.Usage) is { Length: > 0 } usage)
        {
            text.Line($"{usage}.");
        }
        text.List("A person should look at this grade:", grade.Doubts);
        if (grade.Level is null)
        {
            return text.ToString();
        }
        var answer = MarkedAnswer.Of(grade.Submission.Answer, shown);
        WriteAnswer(text, answer, shown);
        foreach (var (rating, criterion) in grade.Ratings.Zip(shown.Criteria))
        {
            WriteCriterion(text, rating, criterion, shown, answer);
        }
        WriteFlags(text, grade, answer);
        WriteOverall(text, grade);
        return text.ToString();
    }

    /// <summary>The passages that count, each once; what follows points to them by their numbers.</summary>
    private static void WriteAnswer(WrappedText text, MarkedAnswer answer, ReportedGrade grade)
    {
        if (answer.Passages.All(p => p.Number == 0))
        {
            return;
        }
        text.Heading(grade.Features is null ? "The words that the ratings rest on" : "The sentences, and what each adds to the overall level");
        foreach (var passage in answer.Passages.Where(p => p.Number > 0))
        {
            text.Line(Invariant($"[{passage.Number}] {ReportWords.Quoted(passage.Text)}"), 2, hanging: 4);
            foreach (var mark in passage.Told)
            {
                text.Line(mark.Kind switch
                {
                    MarkKind.Flag => $"!     red flag: {mark.Label}",
                    MarkKind.SetAside => $"      counts for nothing: it {mark.Label}",
                    MarkKind.Proves => $"for {mark.Label}",
                    _ => Invariant($"{mark.Levels:+0.00;-0.00;+0.00} {mark.Label}"),
                }, 6, hanging: 6);
            }
        }
    }

    private static void WriteCriterion(WrappedText text, Rating rating, ReportedCriterion criterion, ReportedGrade grade, MarkedAnswer answer)
    {
        text.Heading(Invariant($"{rating.Criterion.Title} ({rating.Criterion.Id}, {rating.Criterion.Weight} %)"));
        foreach (var check in rating.Checks)
        {
            text.Line(Invariant($"{ReportWords.Of(check.Met)}: {check.Check.Title} ({check.Check.Id})"), 2, hanging: 4);
            foreach (var ways in check.Sentences.GroupBy(s => string.Join(" + ", s.Signals)))
            {
                text.Line($"{At(answer, ways.Select(s => s.Evidence))}by {ways.Key}", 6, hanging: 2);
            }
            if (check.Check.Signals.Needs > 1 && criterion.Sum is not null)
            {
                text.Line(Invariant($"sentences found: {check.Sentences.Length}; wanted: {check.Check.Signals.Needs}"), 6);
            }
        }
        if (criterion.Sum is null)
        {
            text.Line($"{At(answer, rating.Evidence)}quoted for it".TrimStart(), 2, hanging: 4);
        }
        else
        {
            WriteSum(text, criterion.Sum, grade, answer);
        }
        text.Line(LevelOf(rating), 2, hanging: 4);
    }

    /// <summary>"[2, 5-7] "; empty when there is nothing to point to.</summary>
    private static string At(MarkedAnswer answer, IEnumerable<Evidence> evidence) =>
        answer.NumbersOf(evidence.Select(TextRange.Of)) is { Length: > 0 } numbers ? $"[{numbers}] " : "";

    private static bool IsOffline(Grade grade) => grade.Grader.Kind == GraderInfo.Offline.Kind;

    private static string LevelOf(Rating rating) =>
        rating.Level is null ? $"No level: {rating.Reason}"
        : rating.Sum is { } sum ? SumOf(rating, sum)
        : Invariant($"Level {rating.Level}{ReportWords.Votes(rating.Votes)}: {rating.Reason}");

    /// <summary>Everything that is added up, what raises it first.</summary>
    private static void WriteSum(WrappedText text, ReportedSum sum, ReportedGrade grade, MarkedAnswer answer)
    {
        text.Line(Invariant($" {sum.Base:0.00} to begin with"), 2, hanging: 6);
        foreach (var part in sum.Parts)
        {
            var feature = grade.Features!.Value.First(f => f.Id == part.Feature);
            var numbers = answer.NumbersOf(feature.At);
            text.Line(Invariant($"{part.Points:+0.00;-0.00} {feature.About}{Spell(feature.Words)} ({feature.Id}){(numbers.Length > 0 ? $" [{numbers}]" : "")}"), 2, hanging: 6);
        }
    }

    /// <summary>": two, counted, price and 9 more".</summary>
    private static string Spell(ImmutableArray<string> words) => words.IsEmpty ? "" : words.Length <= MostWords ? $": {string.Join(", ", words)}"
        : Invariant($": {string.Join(", ", words.Take(MostWords))} and {words.Length - MostWords} more");

    private static string SumOf(Rating rating, RatingSum sum)
    {
        var held = ScoreCalculator.LevelOf(sum.Cuts.PointsOf(sum.Total)) > rating.Level ? ", held down because no check of it is met" : "";
        return Invariant($"={sum.Total:0.00}: level 2 is from {sum.Cuts.Level2:0.00}, 3 from {sum.Cuts.Level3:0.00}, 4 from {sum.Cuts.Level4:0.00}: {rating.Points:0.00}, level {rating.Level}{held}");
    }

    private static void WriteFlags(WrappedText text, Grade grade, MarkedAnswer answer)
    {
        text.Heading("Red flags");
        foreach (var finding in grade.RedFlags)
        {
            text.Line($"{finding.Flag.Title} ({finding.Flag.Id}): {ReportWords.Effect(finding.Flag.Effect.Cap)}", 2);
            if (finding.Evidence.Quote.Length > 0)
            {
                text.Line($"shown by {At(answer, [finding.Evidence])}".TrimEnd(), 6);
            }
            foreach (var condition in IsOffline(grade) ? finding.Flag.When : [])
            {
                text.Line($"because {condition}", 6);
            }
        }
        if (grade.RedFlags.IsEmpty)
        {
            text.Line("none", 2);
        }
    }

    private static void WriteOverall(WrappedText text, Grade grade)
    {
        if (ScoreCalculator.Calculate(grade) is not { } overall)
        {
            return;
        }
        var rated = grade.Ratings.Where(r => r.Level is not null).ToList();
        var sum = string.Join(" + ", rated.Select(r => Invariant($"{r.Criterion.Weight} x {ScoreCalculator.PointsOf(r):0.##}")));
        text.Heading("Overall");
        text.Line(Invariant($"mean level = ({sum}) / {rated.Sum(r => r.Criterion.Weight)} = {overall.RawMean:0.00}"), 2);
        if (overall.LeftOut > 0)
        {
            text.Line($"{ReportWords.Count(overall.LeftOut, "criterion without a level, not counted", "criteria without a level, not counted")}", 2);
        }
        if (grade.Cuts is { } cuts)
        {
            text.Line(Invariant($"calibrated by {grade.Grader.Calibration?.Name}: level 2 from {cuts.Level2:0.00}, 3 from {cuts.Level3:0.00}, 4 from {cuts.Level4:0.00}; mean level becomes {overall.MeanLevel:0.00}"), 2, hanging: 4);
        }
        text.Line(Invariant($"score = (mean level - 1) / 3 x 100 = {overall.Score:0.0}"), 2);
        text.Line(Invariant($"level = the nearest to the mean = {overall.UncappedLevel}"), 2);
        foreach (var finding in overall.CappedBy)
        {
            text.Line($"{finding.Flag.Title} {ReportWords.Effect(finding.Flag.Effect.Cap)}", 2);
        }
        text.Line(Invariant($"level {grade.Level}: {grade.Decision}"), 2);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
