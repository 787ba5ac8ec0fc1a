using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports;
using MockInterviewer.Core.Reports.Grades;
using MockInterviewer.Core.Rubrics;
using Xunit;

namespace MockInterviewer.Tests.Reports;

public class ReportWordsTests
{
    private const string Held = "level 2 of 4 (3 without the red flag \"Good work with no visible personal part\")";

    [Fact]
    public void ALevelThatIsHeldDownNamesTheFlagAndTheLevelWithoutIt()
    {
        var report = SampleInterview.Build(Answer(0, SampleGrades.Capped()));
        Assert.Contains(Held, GradeText.Render(SampleGrades.Capped(), width: 300));
        Assert.Contains(Held, GradeMarkdown.Render(SampleGrades.Capped()));
        Assert.Contains(Held, InterviewWords.Headline(report.Result));
        Assert.Contains("(3 without the red flag", HtmlReport.Render(report));
        Assert.DoesNotContain("without the red flag", GradeText.Render(SampleGrades.Good()));
    }

    [Fact]
    public void ADocumentIsNamedOnceForAllItsLines() => Assert.Equal(["A guide (guide), lines 3, 7-9 and 12", "A talk (talk), line 1"], ReadingPlace.Words(
        [new("guide", "A guide", 12, 12), new("guide", "A guide", 3, 3), new("talk", "A talk", 1, 1), new("guide", "A guide", 7, 9)]));

    [Theory]
    [InlineData("Keys are base62.", "\u201cKeys are base62.\u201d")]
    [InlineData("\"Keys are base62\": why?", "\u201c\u2018Keys are base62\u2019: why?\u201d")]
    [InlineData("\u201cKeys\u201d: why?", "\u201c\u2018Keys\u2019: why?\u201d")]
    [InlineData("- Cost: two weeks.", "\u201cCost: two weeks.\u201d")]
    [InlineData("-5 % in a week", "\u201c-5 % in a week\u201d")]
    [InlineData("a 5\" disk", "\u201ca 5\" disk\u201d")]
    [InlineData("", "")]
    public void AQuotationWithinAQuotationHasSingleMarks(string words, string quoted) => Assert.Equal(quoted, ReportWords.Quoted(words));

    [Fact]
    public void AListNamesThreeAndCountsTheRest()
    {
        Assert.Equal("a; b; c", ReportWords.Few(["a", "b", "c"]));
        Assert.Equal("a; b; c; and 2 more", ReportWords.Few(["a", "b", "c", "d", "e"]));
    }

    [Fact]
    public void ADocumentIsMeasuredInWordsAndWithoutTheRepliesToProbes()
    {
        var rubric = SampleGrades.Rubric with { Expects = ExpectedAnswer.Document };
        var whole = SampleGrades.Good() with { Rubric = rubric };
        var state = SampleInterview.State;
        var written = state with { Plan = state.Plan with { Questions = [state.Plan.Questions[0] with { ExpectedMinutes = null }] } };
        var report = InterviewReport.Build(written, rubric, "Ruth", _ => "So.", [Answer(0, whole, whole with { Delivery = whole.Delivery with { Words = 200 } })],
            Places.Library.Documents, state.Plan.StartedAt);
        var markdown = MarkdownReport.Render(report);
        Assert.Contains("200 words (expected about 540 words)", markdown);
        Assert.DoesNotContain("minutes aloud", markdown);
        Assert.DoesNotContain("minutes aloud", GradeText.Render(whole));
        Assert.DoesNotContain("minutes aloud", ReportWords.Delivery(report.Delivery));
    }

    [Fact]
    public void WithoutAnyAnswerThereIsNoLengthToCompare()
    {
        var report = SampleInterview.Build();
        Assert.Equal("No answer was given", ReportWords.Delivery(report.Delivery));
        Assert.DoesNotContain("Delivery", MarkdownReport.Render(report));
    }

    [Fact]
    public void ACheckThatOneAnswerMeetsIsNotCalledNotYet()
    {
        var report = SampleInterview.Build(Answer(0, SampleGrades.Good()), Answer(1, SampleGrades.Bare(SampleGrades.Answer)));
        Assert.Empty(report.Criteria[0].Missing);
        Assert.Equal("names a decision that was theirs (in answer 2)", report.Criteria[0].MissingInSome!.Value[0]);
        Assert.Equal(["leaves a fix that lasts", "names the cause (partly done)"], report.Criteria[2].Missing);
    }

    [Theory]
    [InlineData("I don't know.")]
    [InlineData("Honestly, I do not know that one.")]
    [InlineData("Yes, we did.")]
    public void WordsThatSayNothingAreNotTheBest(string words)
    {
        var grade = SampleGrades.Good();
        var rating = grade.Ratings[0] with { Evidence = [Evidence.At(words, 0, words.Length)] };
        Assert.Empty(SampleInterview.Build(Answer(0, grade with { Ratings = grade.Ratings.SetItem(0, rating) })).Criteria[0].Evidence);
    }

    [Fact]
    public void AFlagAboutWhatIsAbsentQuotesNothing()
    {
        var capped = SampleGrades.Capped();
        var grade = capped with { RedFlags = [capped.RedFlags[0] with { Evidence = Evidence.At(SampleGrades.Answer, 0, 0) }] };
        var report = SampleInterview.Build(Answer(0, grade));
        foreach (var text in (string[])[GradeText.Render(grade), GradeMarkdown.Render(grade), GradeExplanation.Render(grade), MarkdownReport.Render(report)])
        {
            Assert.DoesNotContain("\u201c\u201d", text);
            Assert.DoesNotContain("0-0", text);
        }
        Assert.DoesNotContain("<q dir=\"auto\"></q>", HtmlReport.Render(report));
        Assert.Contains("\"quote\":\"\",\"start\":0,\"end\":0", GradeRecordJson.Write(GradeRecord.Of(grade)));
    }

    private static GradedAnswer Answer(int question, Grade grade, Grade? without = null) => new(SampleInterview.State.Plan.Questions[question], grade, without);
}
