using MockInterviewer.Core.Grading.Agreement;
using Xunit;

namespace MockInterviewer.Tests.Grading;

public class AgreementTallyTests
{
    private static LabelledGrade Grade(int label, int? level, string question = "q1") => new("google", "program", question, label, level);

    private static AgreementReport Measure(params LabelledGrade[] grades)
    {
        var tally = new AgreementTally();
        Array.ForEach(grades, tally.Add);
        return tally.Measure(new Random(7));
    }

    [Fact]
    public void PerfectAgreementIsOne()
    {
        var figures = Measure(Grade(1, 1), Grade(2, 2, "q2"), Grade(3, 3), Grade(4, 4, "q2")).Overall!;
        Assert.Equal((1.0, 1.0, 1.0, 1.0), (figures.Qwk, figures.Kappa, figures.Exact, figures.Spearman));
    }

    [Fact]
    public void KappaFollowsCohen()
    {
        // By hand: labels 1,1,2,2 against 1,2,2,2: observed .75, expected .5, kappa .5.
        Assert.Equal(0.5, Measure(Grade(1, 1), Grade(1, 2), Grade(2, 2), Grade(2, 2)).Overall!.Kappa!.Value, 10);
    }

    [Fact]
    public void QuadraticWeightsPunishFarMisses()
    {
        // By hand: 1->4 and 4->1 reversed: observed weight 18, expected 9, so -1.
        Assert.Equal(-1, Measure(Grade(1, 4), Grade(4, 1)).Overall!.Qwk!.Value, 10);
    }

    [Fact]
    public void AMissingLevelIsLeftOutAndCounted()
    {
        var report = Measure(Grade(1, 1), Grade(4, null), Grade(3, 4));
        Assert.Equal((2, 1), (report.Overall!.Count, report.LeftOut));
        Assert.Equal(1, report.Confusion[2][3]);
    }

    [Fact]
    public void WithNothingToCompareThereAreNoFigures() => Assert.Null(Measure(Grade(1, null)).Overall);

    [Fact]
    public void ARaterWhoAlwaysSaysTheSameHasNoCorrelation()
    {
        var figures = Measure(Grade(1, 2), Grade(3, 2), Grade(4, 2, "q2")).Overall!;
        Assert.Null(figures.Spearman);
        Assert.Equal(0, figures.Qwk!.Value, 10);
    }

    [Fact]
    public void TheSameSeedGivesTheSameInterval()
    {
        LabelledGrade[] grades = [.. Enumerable.Range(0, 40).Select(i => Grade((i % 4) + 1, ((i * 7) % 4) + 1, $"q{i % 5}"))];
        Assert.Equal(Measure(grades).Overall!.QwkInterval, Measure(grades).Overall!.QwkInterval);
    }
}
