using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports;
using Xunit;

namespace MockInterviewer.Tests.Reports;

public class InterviewReportTests
{
    private static readonly InterviewReport Report = SampleInterview.Report;

    [Fact]
    public void MarkdownIsAsItWas() => GoldenFile.Check("interview.md", MarkdownReport.Render(Report));

    [Fact]
    public void HtmlIsAsItWas() => GoldenFile.Check("interview.html", HtmlReport.Render(Report));

    [Fact]
    public void JsonIsAsItWasAndReadsBackWhole()
    {
        var json = InterviewReportJson.Write(Report);
        GoldenFile.Check("interview.json", json);
        var read = InterviewReportJson.Read(json);
        Assert.Equal(json, InterviewReportJson.Write(read));
        Assert.Equal(HtmlReport.Render(Report), HtmlReport.Render(read));
        Assert.Equal(MarkdownReport.Render(Report), MarkdownReport.Render(read));
    }

    [Fact]
    public void AReportThatWasKeptBeforeGradersWereNamedReadsStill()
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(InterviewReportJson.Write(Report))!.AsObject();
        json.Remove("usage");
        foreach (var question in json["questions"]!.AsArray())
        {
            question!["grade"]?.AsObject().Remove("grader");
            question["grade"]?.AsObject().Remove("usage");
        }
        var old = InterviewReportJson.Read(json.ToJsonString());
        Assert.Equal(MarkdownReport.Render(Report), MarkdownReport.Render(old));
        Assert.Equal(HtmlReport.Render(Report), HtmlReport.Render(old));
    }

    [Fact]
    public void WhatAModelCostIsSummedOverTheAnswersAndTheirProbes()
    {
        var state = SampleInterview.State;
        var report = SampleInterview.Build(new GradedAnswer(state.Plan.Questions[0], SampleGrades.ByModel(), SampleGrades.ByModel()),
            new GradedAnswer(state.Plan.Questions[1], SampleGrades.ByModel(), null));
        Assert.Equal((9, 3, 0.0936m), (report.Usage!.Calls, report.Usage.FromRecord, report.Usage.CostUsd));
        foreach (var text in (string[])[MarkdownReport.Render(report), HtmlReport.Render(report)])
        {
            Assert.Contains("model grader acme judge-1, prompt fedcba987654, 3 votes", text, StringComparison.Ordinal);
            Assert.Contains("Grading took 9 calls, 18,630 tokens in, 7,440 out, 0.0936 USD; 3 replies from the record, at no cost.", text, StringComparison.Ordinal);
            Assert.Contains("(votes 2 4 4)", text, StringComparison.Ordinal);
            Assert.Contains("not what it led to", text, StringComparison.Ordinal);
            Assert.Contains("Beside it, the offline grader", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void TheMeanLeavesOutWhatHasNoGradeAndSaysWhy()
    {
        var report = SampleInterview.Build(Answer(0, SampleGrades.Good()), Answer(1, SampleGrades.Failed()));
        Assert.Equal((3, SampleGrades.Good().Score, 1), (report.Result.Level, report.Result.Score, report.Result.Counted));
        Assert.Equal([(2, GradeStatus.Failed), (3, null)], report.Result.LeftOut.Select(l => (l.Number, l.Status)));
        Assert.Contains("The provider did not answer", MarkdownReport.Render(report));
    }

    [Fact]
    public void ACapHoldsForItsAnswerOnly()
    {
        var good = SampleGrades.Good();
        var report = SampleInterview.Build(Answer(0, good), Answer(1, SampleGrades.Capped()));
        Assert.Equal([2], report.Result.Capped);
        Assert.Equal(3, report.Result.Level);
        Assert.Equal(2, SampleInterview.Build(Answer(0, SampleGrades.Capped())).Result.Level);
        Assert.Equal(good.Score, report.Result.Score);
    }

    [Fact]
    public void WithoutAnyGradeThereIsNoDecision()
    {
        var report = SampleInterview.Build(Answer(0, SampleGrades.NotAssessable()));
        Assert.Null(report.Result.Level);
        Assert.Null(report.Result.Score);
        Assert.Equal("I opened for level none.", report.DebriefOpening);
        Assert.Contains("nothing in this interview could be graded", MarkdownReport.Render(report));
        Assert.Empty(SampleInterview.Build().Questions.Where(q => q.Grade is not null));
    }

    [Fact]
    public void EachProbeSaysWhatItAdded()
    {
        var question = Report.Questions[0];
        Assert.Equal([(true, Met.No, Met.Yes), (false, Met.No, Met.No)],
            question.Probes.Select(p => (p.Answered, p.Check!.Before, p.Check.After)));
        Assert.DoesNotContain(question.AlsoGained, g => g.Id == "ownership.own-decision");
        Assert.Contains(question.AlsoGained, g => g.Id == "ownership.own-moves");
        Assert.Equal(1, question.LevelWithoutProbes);
        Assert.Empty(Report.Questions[1].Probes);
    }

    [Fact]
    public void WorkIsTheWeightiestMissingChecksWithAPlaceToRead()
    {
        Assert.Equal("depth.lasting-fix", Report.WorkOn[0].CheckId);
        Assert.Equal(3, Report.WorkOn.Length);
        Assert.Equal("Forty-six TPM interview questions with frameworks (tpm-46-questions), lines 358-359", Assert.Single(ReadingPlace.Words(Report.WorkOn[0].Read.Take(1))));
    }

    [Fact]
    public void BestWordsComeFromDifferentAnswersFirst() =>
        Assert.Equal([1, 2], Report.Criteria[0].Evidence.Select(e => e.Number));

    [Fact]
    public void DeliveryIsSummedOverTheAnswers()
    {
        Assert.Equal((2, 462, 3.4, 8.0), (Report.Delivery.Answers, Report.Delivery.Words, Report.Delivery.SpokenMinutes, Report.Delivery.ExpectedMinutes));
        Assert.Equal(16, Report.Delivery.I);
    }

    private static GradedAnswer Answer(int question, Grade grade) => new(SampleInterview.State.Plan.Questions[question], grade, null);
}
