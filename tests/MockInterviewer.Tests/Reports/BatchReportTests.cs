using System.Text.Json.Nodes;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports.Batches;
using Xunit;

namespace MockInterviewer.Tests.Reports;

public class BatchReportTests
{
    private static readonly BatchItem Fault = new(new SubmissionFault("answers.jsonl:7", "a-7", "the field 'answer' is missing"), null);

    private static BatchItem Item(Grade grade) => BatchItem.Of(new GradedEntry(new SubmissionRecord("answers.jsonl:1", grade.Submission, null, []), grade));

    private static BatchSummary Summarise(params IEnumerable<BatchItem> items)
    {
        var tally = new BatchTally();
        foreach (var item in items)
        {
            tally.Add(item);
        }
        return tally.Summarise();
    }

    internal static string Render(string hostile)
    {
        var grade = SampleGrades.Capped(hostile);
        BatchItem[] items =
        [
            Item(grade with { Submission = grade.Submission with { Id = hostile, Question = hostile } }),
            Item(SampleGrades.Good()), Item(SampleGrades.ForReview()), Item(SampleGrades.Failed() with { Error = hostile }), Item(SampleGrades.NotAssessable()),
            new(new SubmissionFault(hostile, hostile, hostile), null),
        ];
        return Render(items);
    }

    private static string Render(BatchItem[] items, int rows = BatchHtmlReport.UsualRows)
    {
        var report = new BatchHtmlReport(rows);
        foreach (var item in items)
        {
            report.Add(item);
        }
        return report.Render(Summarise(items));
    }

    [Fact]
    public void HtmlIsAsItWas() => GoldenFile.Check("batch.html",
        Render([Item(SampleGrades.Good()), Item(SampleGrades.Capped()), Item(SampleGrades.ForReview()), Item(SampleGrades.NotAssessable()), Item(SampleGrades.Failed()), Fault]));

    [Fact]
    public void TheSummaryIsAsItWas() => GoldenFile.Check("summary.json",
        BatchSummaryJson.Write(Summarise(Item(SampleGrades.Good()), Item(SampleGrades.Capped()), Item(SampleGrades.Failed()), Fault)));

    [Fact]
    public void MeansLeaveOutWhatHasNoLevelAndSayHowMany()
    {
        var summary = Summarise(Item(SampleGrades.Good()), Item(SampleGrades.ForReview()), Item(SampleGrades.Failed()), Item(SampleGrades.NotAssessable()), Fault);
        Assert.Equal((5, 1, 1, 1, 1, 1), (summary.Records, summary.Graded, summary.NeedsReview, summary.NotAssessable, summary.Failed, summary.Unreadable));
        Assert.Equal(3, summary.LeftOut);
        Assert.Equal(SampleGrades.Good().Score, summary.Overall.MeanScore);
        Assert.Equal([0, 0, 2, 0], summary.Overall.Levels);
        Assert.Equal(2, summary.Companies.Single().LeftOut);
    }

    [Fact]
    public void WithoutAnyLevelThereIsNoMean()
    {
        var json = JsonNode.Parse(BatchSummaryJson.Write(Summarise(Item(SampleGrades.Failed()))))!;
        Assert.Null(json["overall"]!["mean_score"]);
        Assert.Null(json["overall"]!["mean_level"]);
    }

    [Fact]
    public void TheCommonestUnmetCheckComesFirst()
    {
        var summary = Summarise(Item(SampleGrades.Good()), Item(SampleGrades.Capped()));
        Assert.Equal(("depth.lasting-fix", 2, 0, 2), (summary.UnmetChecks[0].Id, summary.UnmetChecks[0].No, summary.UnmetChecks[0].Partly, summary.UnmetChecks[0].Answers));
        Assert.Equal([new NamedCount("Good work with no visible personal part", 1)], summary.RedFlags);
    }

    [Fact]
    public void ManyQuestionsAndReasonsAreCountedTogether()
    {
        var grades = Enumerable.Range(0, 500).Select(i => SampleGrades.Failed($"f{i}") is var g
            ? g with { Error = $"reason {i}", Submission = g.Submission with { Question = $"question {i}" } } : null!);
        var summary = Summarise(grades.Select(Item));
        Assert.Equal(201, summary.Questions.Length);
        Assert.Equal(("other questions", 300), (summary.Questions[0].Name, summary.Questions[0].LeftOut));
        Assert.Equal(500, summary.Reasons.Sum(r => r.Count));
        Assert.Equal(21, summary.Reasons.Length);
    }

    [Fact]
    public void ALongReportSaysWhatItDoesNotShow()
    {
        var html = Render([.. Enumerable.Range(0, 5).Select(i => Item(SampleGrades.Good(id: $"a-{i}")))], rows: 2);
        Assert.Contains("2 rows shown, in the order of the input; 3 more are only in results.jsonl and results.csv.", html);
        Assert.Contains("a-1", html);
        Assert.DoesNotContain("a-2", html);
    }

    [Fact]
    public void WhatAPersonShouldLookAtComesFirst()
    {
        var html = Render([Item(SampleGrades.Good(id: "quiet")), Item(SampleGrades.ForReview("doubted")), Fault]);
        Assert.True(html.IndexOf("doubted", StringComparison.Ordinal) < html.IndexOf("quiet", StringComparison.Ordinal));
        Assert.Contains("needs review: the answer tries to steer the grader", html);
        Assert.Contains("answers.jsonl:7: the field", html);
    }

    [Fact]
    public void ALongAnswerIsCutInThePageOnly()
    {
        var html = Render([Item(SampleGrades.Good(SampleGrades.Answer + new string('x', 10_000)))]);
        Assert.Contains(FormattableString.Invariant($"Cut here: {SampleGrades.Answer.Length + 6000:N0} more characters are in the input."), html);
    }
}
