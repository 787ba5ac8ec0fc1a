using FsCheck;
using FsCheck.Fluent;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Grading.Calibrations;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Tests.Reports;
using Moq;
using Xunit;

namespace MockInterviewer.Tests.Grading.Calibrations;

public class CalibrationTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    private static readonly GraderInfo Model = new(GraderInfo.ModelKind, "acme", "judge-1", "abc123");

    [Fact]
    public void TheCutsStandWhereAsManyLieBelowAsPeoplePutThere()
    {
        var cuts = CalibrationFit.CutsOf([(1.8, 1), (2.0, 1), (2.4, 2), (2.6, 2), (3.0, 3), (3.2, 3), (3.6, 4), (3.8, 4)]);
        Assert.Equal(new LevelCuts(2.2, 2.8, 3.4), cuts);
    }

    [Fact]
    public void WithoutLabelsOnBothSidesACutStaysWhereRoundingHasIt() =>
        Assert.Equal(new LevelCuts(1.5, 2.5, 3.5), CalibrationFit.CutsOf([(3.0, 3), (2.9, 3)]));

    [Fact]
    public void FittedCutsAlwaysRise()
    {
        var labelled = from mean in Gen.Choose(100, 400) from label in Gen.Choose(1, 4) select (Mean: mean / 100.0, Label: label);
        Prop.ForAll(labelled.NonEmptyListOf().ToArbitrary(), l => CalibrationFit.CutsOf(l).Rise).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void CutsGiveTheLevelsThatTheyStandForAndAHigherMeanStaysHigher()
    {
        var labelled = from mean in Gen.Choose(100, 400) from label in Gen.Choose(1, 4) select (Mean: mean / 100.0, Label: label);
        var cases = from l in labelled.NonEmptyListOf() from one in Gen.Choose(100, 400) from other in Gen.Choose(100, 400) select (Cuts: CalibrationFit.CutsOf(l), One: one / 100.0, Other: other / 100.0);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var (low, high) = (Math.Min(c.One, c.Other), Math.Max(c.One, c.Other));
            var expected = high >= c.Cuts.Level4 ? 4 : high >= c.Cuts.Level3 ? 3 : high >= c.Cuts.Level2 ? 2 : 1;
            return c.Cuts.Apply(low) <= c.Cuts.Apply(high) && ScoreCalculator.LevelOf(c.Cuts.Apply(high)) == expected;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void WithCutsTooABetterRatingNeverLowersTheResult()
    {
        var cases = from levels in Gen.Choose(1, 4).ListOf(3)
                    from pick in Gen.Choose(0, 2)
                    from cap in Gen.Elements<int?>(null, 1, 2, 3)
                    from cuts in Gen.Elements(new LevelCuts(1.2, 1.9, 2.4), new LevelCuts(2.2, 3.1, 4), LevelCuts.Rounding)
                    select (Levels: levels.ToArray(), Pick: pick, Cap: cap, Cuts: cuts);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var better = c.Levels.ToArray();
            better[c.Pick] = Math.Min(4, better[c.Pick] + 1);
            var (before, after) = (Calculate(c.Levels, c.Cap, c.Cuts), Calculate(better, c.Cap, c.Cuts));
            return after.Level >= before.Level && after.Score >= before.Score && before.Level <= (c.Cap ?? 4);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void RoundingAsCutsChangesNothing() => Assert.All(Enumerable.Range(100, 301).Select(m => m / 100.0), mean =>
        Assert.Equal(mean, LevelCuts.Rounding.Apply(mean), 9));

    [Fact]
    public void AFileIsReadBackAsItWasWritten()
    {
        using var folder = new TemporaryFolder();
        var calibration = Fitted(30) with { Model = "it's: #1" };
        var path = Path.Combine(folder.Path, calibration.Name);
        calibration.Save(path);
        var read = Calibration.Load(path);
        Assert.Equal(calibration.Rubrics, read.Rubrics);
        Assert.Equal(calibration with { Rubrics = [] }, read with { Rubrics = [] });
        Assert.Contains("fitted_at: '2026-03-01'", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("level_3: 2.5", "level_3: 1.2", "must rise")]
    [InlineData("version: 1", "version: 9", "must be a whole number from 1 to 1")]
    [InlineData("gold_hash:", "golden_hash:", "is not a known key")]
    [InlineData("'2026-03-01'", "yesterday", "must be a date")]
    [InlineData("    level_4: 3.5\n", "", "is missing")]
    public void AFaultyFileIsRefusedWithWhatIsWrong(string part, string wrong, string message)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "cuts.yaml");
        var plain = Fitted(30) with { Rubrics = [Fitted(30).Rubrics[0] with { Cuts = LevelCuts.Rounding }] };
        plain.Save(path);
        var text = File.ReadAllText(path);
        Assert.Contains(part, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(part, wrong, StringComparison.Ordinal));
        Assert.Contains(message, Assert.Throws<InvalidContentException>(() => Calibration.Load(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TooFewLabelledAnswersTeachNothing()
    {
        var fit = new CalibrationFit();
        for (var i = 0; i < CalibrationFit.FewestAnswers - 1; i++)
        {
            fit.Add(Grade(), 3);
        }
        Assert.Null(fit.Fit("cuts.yaml", "gold", Day));
    }

    [Fact]
    public void ARubricWithFewAnswersTakesTheCutsOfAll()
    {
        var fit = new CalibrationFit();
        var other = SampleGrades.Rubric with { Id = "amazon/culture" };
        for (var i = 0; i < 30; i++)
        {
            fit.Add(Grade(), 1 + (i % 4));
            if (i < 3)
            {
                fit.Add(Grade() with { Rubric = other }, 2);
            }
        }
        var rubrics = fit.Fit("cuts.yaml", "gold", Day)!.Rubrics;
        Assert.Equal([("amazon/behavioral", 30, null), ("amazon/culture", 3, (int?)33)], rubrics.Select(r => (r.Id, r.Answers, r.Pooled)));
    }

    [Fact]
    public async Task ACalibrationThatFitsSetsTheLevelAndIsNamed()
    {
        var calibrated = await Apply(Fitted(30) with { Rubrics = [new RubricCuts(SampleGrades.Rubric.Id, SampleGrades.Rubric.Hash, 30, null, new LevelCuts(2.5, 3.5, 3.9))] });
        Assert.Equal(3, Grade().Level);
        Assert.Equal((2, "Not inclined", new UsedCalibration("cuts.yaml", null)), (calibrated.Level, calibrated.Decision, calibrated.Grader.Calibration));
        Assert.Equal(calibrated.Score, ScoreCalculator.Calculate(calibrated)!.Score);
        Assert.InRange(calibrated.Score!.Value, 17, 50);
    }

    public static TheoryData<string, string> Misfits => new()
    {
        { "kind", "it was fitted for the offline grader" },
        { "model", "it was fitted for the model other" },
        { "prompt", "it was fitted for another text of the prompt" },
        { "rubric", "it has no cut points for amazon/behavioral" },
        { "text", "it was fitted for another text of amazon/behavioral" },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public async Task ACalibrationForSomethingElseIsNotUsedAndTheGradeSaysWhy(string misfit, string why)
    {
        var fitted = Fitted(30);
        var other = misfit switch
        {
            "kind" => fitted with { GraderKind = "offline" },
            "model" => fitted with { Model = "other" },
            "prompt" => fitted with { PromptHash = "other" },
            "rubric" => fitted with { Rubrics = [fitted.Rubrics[0] with { Id = "acme/behavioral" }] },
            _ => fitted with { Rubrics = [fitted.Rubrics[0] with { Hash = "other" }] },
        };
        var grade = await Apply(other);
        Assert.Equal((Grade().Level, Grade().Score, why), (grade.Level, grade.Score, grade.Grader.Calibration!.WhyNot));
        Assert.Null(grade.Cuts);
    }

    private static Grade Grade() => SampleGrades.Good() with { Grader = Model };

    private static Calibration Fitted(int answers)
    {
        var fit = new CalibrationFit();
        for (var i = 0; i < answers; i++)
        {
            fit.Add(Grade(), 1 + (i % 4));
        }
        return fit.Fit("cuts.yaml", "0a1b", Day)!;
    }

    private static Task<Grade> Apply(Calibration calibration)
    {
        var grader = new Mock<IGrader>();
        grader.Setup(g => g.GradeAsync(It.IsAny<Core.Answers.Submission>(), It.IsAny<Rubric>(), It.IsAny<CancellationToken>())).ReturnsAsync(Grade());
        return new CalibratedGrader(grader.Object, calibration).GradeAsync(Grade().Submission, SampleGrades.Rubric, CancellationToken.None);
    }

    private static OverallScore Calculate(int[] levels, int? cap, LevelCuts cuts) => ScoreCalculator.Calculate(
        [.. levels.Select((level, place) => SampleGrades.Good().Ratings[place] with { Level = level })],
        [new RedFlagFinding(SampleGrades.Rubric.RedFlags[0] with { Effect = new FlagEffect(cap) }, new Core.Answers.Evidence("", 0, 0))], cuts)!;
}
