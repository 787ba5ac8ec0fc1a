using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports.Batches;
using MockInterviewer.Core.Reports.Grades;
using Xunit;

namespace MockInterviewer.Tests.Reports;

public class GradeTextTests
{
    [Fact]
    public void TextIsAsItWas() => GoldenFile.Check("grade.txt", GradeText.Render(SampleGrades.Capped()));

    [Fact]
    public void MarkdownIsAsItWas() => GoldenFile.Check("grade.md", GradeMarkdown.Render(SampleGrades.Capped()));

    [Fact]
    public async Task AFeatureOfWordsNamesThem()
    {
        var submission = new Submission("a", "google", "behavioral", "Tell us about a slip.", null, "I counted 40 orders by hand on Monday, and then I asked the two drivers.");
        var grade = await new OfflineGrader().GradeAsync(submission, Places.Library.Load("google", "behavioral"), TestContext.Current.CancellationToken);
        Assert.Contains("words of asking, counting, testing and looking: counted, asked (enquiry_words) [1]", GradeExplanation.Render(grade, 200), StringComparison.Ordinal);
    }

    [Fact]
    public void TheExplanationIsAsItWas() => GoldenFile.Check("explanation.txt", GradeExplanation.Render(SampleGrades.Capped()));

    [Fact]
    public void AModelsGradeIsAsItWasInEveryForm()
    {
        var grade = SampleGrades.ByModel();
        GoldenFile.Check("grade-by-model.txt", GradeText.Render(grade));
        GoldenFile.Check("grade-by-model.md", GradeMarkdown.Render(grade));
        GoldenFile.Check("explanation-by-model.txt", GradeExplanation.Render(grade));
        GoldenFile.Check("grade-by-model.html", BatchRowHtml.Render(GradeRecord.Of(grade)));
        GoldenFile.Check("grade-by-model.json", GradeRecordJson.Write(GradeRecord.Of(grade)) + "\n");
    }

    [Fact]
    public void TheExplanationShowsHowCutsSetTheLevel()
    {
        var grade = SampleGrades.ByModel() with
        {
            Cuts = new LevelCuts(2, 3.2, 3.8),
            Grader = SampleGrades.ByModel().Grader with { Calibration = new UsedCalibration("cuts.yaml", null) },
        };
        Assert.Contains("calibrated by cuts.yaml: level 2 from 2.00, 3 from 3.20, 4 from 3.80", GradeExplanation.Render(grade, 200), StringComparison.Ordinal);
        Assert.Contains(", calibrated by cuts.yaml", GradeText.Render(grade, 200), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(90)]
    public void NoLineIsWiderThanAsked(int width) => Assert.All(
        (GradeText.Render(SampleGrades.Capped(), width) + GradeExplanation.Render(SampleGrades.Capped(), width)).Split('\n'),
        line => Assert.True(line.Length <= width || line.Trim().Length <= width && !line.Trim().Contains(' '), line));

    [Fact]
    public void WithoutALevelNoNumberIsShown()
    {
        foreach (var grade in (Grade[])[SampleGrades.Failed(), SampleGrades.NotAssessable()])
        {
            foreach (var text in (string[])[GradeText.Render(grade), GradeMarkdown.Render(grade), GradeExplanation.Render(grade)])
            {
                Assert.Contains("no level and no score", text);
                Assert.Contains(grade.Error!.Split(' ')[^1], text);
                Assert.DoesNotContain("of 100", text);
            }
        }
        Assert.Contains("says nothing about the answer", GradeText.Render(SampleGrades.Failed()));
    }

    [Fact]
    public void ADoubtIsShown()
    {
        Assert.Contains("the answer tries to steer the grader", GradeText.Render(SampleGrades.ForReview()));
        Assert.Contains("the answer tries to steer the grader", GradeMarkdown.Render(SampleGrades.ForReview()));
    }

    [Fact]
    public void ATerminalIsGivenNoOrders()
    {
        const string Hostile = "I stopped wave 3, \u001b[2J\u0007which \u009b31m cost.";
        var grade = SampleGrades.Good(Hostile);
        var rating = grade.Ratings[0] with { Evidence = [Evidence.At(Hostile, 0, Hostile.Length)] };
        var text = GradeText.Render(grade with { Ratings = grade.Ratings.SetItem(0, rating) });
        Assert.Contains("I stopped wave 3, \u241b[2J", text);
        Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
    }
}
