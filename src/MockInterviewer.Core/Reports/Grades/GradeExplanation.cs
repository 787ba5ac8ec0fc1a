using System.Globalization;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Reports.Grades;

/// <summary>How a grade came about, in full: each check, the sentences and signals that met it, and the arithmetic from checks to
/// the level.</summary>
public static class GradeExplanation
{
    /// <summary>Of a feature; the rest is counted.</summary>
    private const int MostSentences = 3;

    public static string Render(Grade grade, int width = GradeText.UsualWidth)
    {
        var text = new WrappedText(width);
        text.Line(ReportWords.Headline(ReportedGrade.Of(grade)));
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
        foreach (var rating in grade.Ratings)
        {
            WriteCriterion(text, rating, grade);
        }
        WriteFlags(text, grade);
        WriteOverall(text, grade);
        return text.ToString();
    }

    private static void WriteCriterion(WrappedText text, Rating rating, Grade grade)
    {
        text.Heading(Invariant($"{rating.Criterion.Title} ({rating.Criterion.Id}, {rating.Criterion.Weight} %)"));
        foreach (var check in rating.Checks)
        {
            text.Line(Invariant($"{ReportWords.Of(check.Met)}: {check.Check.Title} ({check.Check.Id})"), 2, hanging: 4);
            foreach (var sentence in check.Sentences)
            {
                text.Line(Invariant($"{sentence.Evidence.Start}-{sentence.Evidence.End} {ReportWords.Quoted(sentence.Evidence.Quote)}"), 6);
                text.Line($"by {string.Join(" + ", sentence.Signals)}", 6);
            }
            if (check.Check.Signals.Needs > 1 && IsOffline(grade))
            {
                text.Line(Invariant($"sentences found: {check.Sentences.Length}; wanted: {check.Check.Signals.Needs}"), 6);
            }
        }
        foreach (var evidence in IsOffline(grade) ? [] : rating.Evidence)
        {
            text.Line(Invariant($"{evidence.Start}-{evidence.End} {ReportWords.Quoted(evidence.Quote)}"), 2, hanging: 4);
        }
        if (rating.Sum is { } sum && IsOffline(grade))
        {
            WriteSum(text, sum);
        }
        text.Line(LevelOf(rating, grade), 2);
    }

    private static bool IsOffline(Grade grade) => grade.Grader.Kind == GraderInfo.Offline.Kind;

    private static string LevelOf(Rating rating, Grade grade)
    {
        if (rating.Level is null)
        {
            return $"No level: {rating.Reason}";
        }
        if (!IsOffline(grade))
        {
            return Invariant($"Level {rating.Level}{ReportWords.Votes(rating.Votes)}: {rating.Reason}");
        }
        return rating.Sum is { } sum ? SumOf(rating, sum) : Invariant($"level {rating.Level}");
    }

    /// <summary>The features that moved the sum, and the sum.</summary>
    private static void WriteSum(WrappedText text, RatingSum sum)
    {
        text.Line(Invariant($"{sum.Base:0.00}: to begin with"), 2);
        foreach (var part in sum.Parts.Where(p => p.Finding.Value > 0))
        {
            text.Line(Invariant($"{part.Points:+0.00;-0.00}: {part.Feature.About} ({part.Feature.Id}, {part.Finding.Value:0.00} of 1, weight {part.Weight:0.00})"), 2, hanging: 4);
            foreach (var sentence in part.Finding.Sentences.Take(MostSentences))
            {
                text.Line(Invariant($"{sentence.Start}-{sentence.End} {ReportWords.Quoted(sentence.Quote)}"), 6);
            }
            if (part.Finding.Sentences.Length > MostSentences)
            {
                text.Line(Invariant($"and {part.Finding.Sentences.Length - MostSentences} more"), 6);
            }
        }
    }

    private static string SumOf(Rating rating, RatingSum sum)
    {
        var held = ScoreCalculator.LevelOf(sum.Cuts.PointsOf(sum.Total)) > rating.Level ? ", held down because no check of it is met" : "";
        return Invariant($"sum {sum.Total:0.00}; level 2 from {sum.Cuts.Level2:0.00}, 3 from {sum.Cuts.Level3:0.00}, 4 from {sum.Cuts.Level4:0.00}: {rating.Points:0.00}, level {rating.Level}{held}");
    }

    private static void WriteFlags(WrappedText text, Grade grade)
    {
        text.Heading("Red flags");
        foreach (var finding in grade.RedFlags)
        {
            text.Line($"{finding.Flag.Title} ({finding.Flag.Id}): {ReportWords.Effect(finding.Flag.Effect.Cap)}", 2);
            if (finding.Evidence.Quote.Length > 0)
            {
                text.Line(Invariant($"{finding.Evidence.Start}-{finding.Evidence.End} {ReportWords.Quoted(finding.Evidence.Quote)}"), 6);
            }
            foreach (var condition in IsOffline(grade) ? finding.Flag.When : [])
            {
                text.Line($"because {Spell(condition)}", 6);
            }
        }
        if (grade.RedFlags.IsEmpty)
        {
            text.Line("none", 2);
        }
    }

    private static string Spell(FlagCondition condition) =>
        condition.Measure is not { } measure ? $"the answer is one of: {string.Join(", ", condition.AnswerTypes.Select(EnumNames<AnswerType>.Of))}"
        : (condition.AtLeast, condition.AtMost) switch
        {
            ({ } least, { } most) => Invariant($"{measure} is from {least} to {most}"),
            ({ } least, null) => Invariant($"{measure} is at least {least}"),
            (null, { } most) => Invariant($"{measure} is at most {most}"),
            _ => measure,
        };

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
