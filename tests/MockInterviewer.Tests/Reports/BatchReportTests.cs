using System.Text;
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

    internal static string Render(BatchItem[] items)
    {
        using var scratch = new MemoryStream();
        using var report = new BatchHtmlReport(scratch);
        foreach (var item in items)
        {
            report.Add(item);
        }
        using var page = new MemoryStream();
        report.Write(page, Summarise(items));
        return Encoding.UTF8.GetString(page.ToArray());
    }

    [Fact]
    public void HtmlIsAsItWas() => GoldenFile.Check("batch.html",
        PageData.Unpack(Render([Item(SampleGrades.Good()), Item(SampleGrades.Capped()), Item(SampleGrades.ForReview()), Item(SampleGrades.NotAssessable()), Item(SampleGrades.Failed()), Fault])));

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
    public void EveryAnswerIsInThePageAndTheOverviewNamesTheFirstDoubtfulOnes()
    {
        var html = Render([.. Enumerable.Range(0, 250).Select(i => Item(SampleGrades.ForReview($"a-{i}")))]);
        var data = PageData.Of(html);
        Assert.Equal(Enumerable.Range(0, 250).Select(i => $"a-{i}"), data["data-rows"].AsArray().Select(r => (string?)r![0]));
        Assert.Equal([0, 100, 200], data["data-names"]["starts"]!.AsArray().Select(s => (int)s!));
        Assert.Equal([100, 100, 50], Enumerable.Range(0, 3).Select(i => data[$"answers-{i}"].AsArray().Count));
        Assert.Contains("The first 30 of 250 answers", html);
    }

    [Fact]
    public void AnOpenedAnswerHasWhatItsRecordHas()
    {
        var grade = SampleGrades.ByModel();
        var data = PageData.Of(Render([Item(grade)]));
        var answer = data["answers-0"][0]!;
        Assert.Equal(SampleGrades.Answer, (string?)answer["answer"]);
        Assert.Equal(grade.Doubts, answer["doubts"]!.AsArray().Select(d => (string)d!));
        Assert.Equal(grade.Ratings.Select(r => r.Criterion.Title),
            answer["criteria"]!.AsArray().Select(c => (string)data["data-names"]["criteria"]![(int)c![0]!]!["title"]!));
        Assert.Equal(grade.Ratings.SelectMany(r => r.Evidence).Select(e => e.Quote), answer["criteria"]!.AsArray().SelectMany(c => c![4]!.AsArray().Chunk(2))
            .Select(pair => SampleGrades.Answer[(int)pair[0]!..(int)pair[1]!]));
        Assert.Contains("0.0312 USD", (string?)answer["cost"]);
        Assert.Contains("Beside it, the offline grader", (string?)answer["beside"]);
    }

    [Fact]
    public void WhatAPersonShouldLookAtComesFirst()
    {
        var html = Render([Item(SampleGrades.Good(id: "quiet")), Item(SampleGrades.ForReview("doubted")), Fault]);
        Assert.True(html.IndexOf("doubted", StringComparison.Ordinal) < html.IndexOf("id=\"answers\"", StringComparison.Ordinal));
        Assert.Contains("needs review: the answer tries to steer the grader", html);
        Assert.Contains("answers.jsonl:7: the field", html);
    }

    [Fact]
    public void ALongAnswerIsCutInThePageOnly()
    {
        var html = Render([Item(SampleGrades.ForReview() is var g ? g with { Submission = g.Submission with { Answer = SampleGrades.Answer + new string('x', 10_000) } } : null!)]);
        Assert.Contains(FormattableString.Invariant($"Cut here: {SampleGrades.Answer.Length + 6000:N0} more characters are in results.jsonl."), html);
    }
}
