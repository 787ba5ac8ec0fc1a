using System.Text.Json.Nodes;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports.Grades;
using Xunit;

namespace MockInterviewer.Tests.Reports;

public class GradeRecordTests
{
    private static JsonObject Json(Grade grade, JsonObject? extra = null) =>
        JsonNode.Parse(GradeRecordJson.Write(GradeRecord.Of(grade).For(new SubmissionRecord("a:1", grade.Submission, null, extra ?? []))))!.AsObject();

    [Fact]
    public void AGradeIsOneLine()
    {
        var line = GradeRecordJson.Write(GradeRecord.Of(SampleGrades.Capped()));
        Assert.DoesNotContain('\n', line);
        GoldenFile.Check("grade-record.json", line + "\n");
    }

    [Fact]
    public void QuotationsAreTheAnswersWords()
    {
        var json = Json(SampleGrades.Capped());
        var quotations = json["criteria"]!.AsArray().SelectMany(c => c!["evidence"]!.AsArray()).Concat(json["red_flags"]!.AsArray()).ToList();
        Assert.True(quotations.Count > 4);
        Assert.All(quotations, q =>
        {
            var (start, end) = ((int)q!["start"]!, (int)q["end"]!);
            Assert.Equal((string)q["quote"]!, SampleGrades.Answer.Substring(start, end - start));
        });
    }

    [Fact]
    public void AFailureHasNoNumber()
    {
        foreach (var grade in (Grade[])[SampleGrades.Failed(), SampleGrades.NotAssessable()])
        {
            var json = Json(grade);
            Assert.True(json.ContainsKey("level") && json.ContainsKey("score") && json.ContainsKey("decision"));
            Assert.Null(json["level"] ?? json["score"] ?? json["decision"]);
            Assert.All(json["criteria"]!.AsArray(), c => Assert.Null(c!["level"]));
            Assert.NotNull(json["error"]);
        }
    }

    [Fact]
    public void OnlyAGradeToBeReviewedHasDoubts()
    {
        Assert.Equal("needs_review", (string?)Json(SampleGrades.ForReview())["status"]);
        Assert.Single(Json(SampleGrades.ForReview())["doubts"]!.AsArray());
        Assert.False(Json(SampleGrades.Good()).ContainsKey("doubts"));
    }

    [Fact]
    public void UnknownFieldsOfTheInputTravelAlongButNeverOverwriteOurs()
    {
        var extra = JsonNode.Parse("""{"cohort":"May","tags":["a",1],"score":100,"level":4,"error":"x","doubts":["y"]}""")!.AsObject();
        var json = Json(SampleGrades.Failed(), extra);
        Assert.Equal("May", (string?)json["cohort"]);
        Assert.Equal(2, json["tags"]!.AsArray().Count);
        Assert.Null(json["score"] ?? json["level"] ?? json["doubts"]);
        Assert.NotEqual("x", (string?)json["error"]);
        Assert.Equal(6, extra.Count);
    }
}
