using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
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
    public void TheExplanationIsAsItWas() => GoldenFile.Check("explanation.txt", GradeExplanation.Render(SampleGrades.Capped()));

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
