using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Reports.Batches;
using MockInterviewer.Core.Reports.Grades;
using Xunit;

namespace MockInterviewer.Tests.Reports;

public class CsvCellsTests
{
    private static string Cell(ImmutableArray<string> row, string column) => row[CsvCells.Header.IndexOf(column)];

    [Fact]
    public void AGradeIsOneRow()
    {
        var row = CsvCells.Row(GradeRecord.Of(SampleGrades.Capped()));
        Assert.Equal(CsvCells.Header.Length, row.Length);
        Assert.Equal(["a-18", "amazon", "behavioral", SampleGrades.Question, "Dive Deep", "graded", "2"], row.Take(7));
        Assert.Equal("ownership=4; evidence=3; depth=2", Cell(row, "criteria"));
        Assert.Equal("we_no_i", Cell(row, "red_flags"));
    }

    [Fact]
    public void WithoutALevelTheNumbersAreEmpty()
    {
        var row = CsvCells.Row(GradeRecord.Of(SampleGrades.Failed()));
        Assert.Equal(("failed", "", "", ""), (Cell(row, "status"), Cell(row, "level"), Cell(row, "score"), Cell(row, "decision")));
        Assert.Equal("ownership=failed; evidence=failed; depth=failed", Cell(row, "criteria"));
        Assert.Contains("60 seconds", Cell(row, "error"));
    }

    [Fact]
    public void ADoubtAndAFaultHaveTheirColumns()
    {
        Assert.Equal("the answer tries to steer the grader", Cell(CsvCells.Row(GradeRecord.Of(SampleGrades.ForReview())), "doubts"));
        var fault = CsvCells.Row(new BatchItem(new SubmissionFault("a.csv:3", null, "the field 'id' is missing"), null));
        Assert.Equal(("", "unreadable", "a.csv:3: the field 'id' is missing"), (Cell(fault, "id"), Cell(fault, "status"), Cell(fault, "error")));
    }

    [Fact]
    public void APersonsLevelStandsBesideTheGraders()
    {
        var record = GradeRecord.Of(SampleGrades.Good());
        Assert.Equal(("3", "", "", ""), Levels(record));
        Assert.Equal(("3", "4", "", ""), Levels(record with { HumanLevel = 4 }));
        Assert.Equal(("3", "4", "2", "No cause."), Levels(record with { HumanLevel = 4, HumanReview = new HumanReview(2, "No cause.", DateTimeOffset.UnixEpoch) }));

        static (string, string, string, string) Levels(GradeRecord record) =>
            CsvCells.Row(record) is var row ? (Cell(row, "level"), Cell(row, "human_level"), Cell(row, "review_level"), Cell(row, "review_comment")) : default;
    }

    [Fact]
    public void WhatAGradeCostIsANumber()
    {
        var row = CsvCells.Row(GradeRecord.Of(SampleGrades.ByModel()));
        Assert.Equal(("3", "6210", "2480", "0.0312"), (Cell(row, "calls"), Cell(row, "input_tokens"), Cell(row, "output_tokens"), Cell(row, "cost_usd")));
    }

    [Fact]
    public void ACellIsNoLongerThanASpreadsheetTakes()
    {
        var record = GradeRecord.Of(SampleGrades.Good()) with { Question = new string('q', 50_000) };
        Assert.Equal(32_001, Cell(CsvCells.Row(record), "question").Length);
    }

    [Theory]
    [InlineData("＝1+1")]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    public void NoCellIsAFormula(string text)
    {
        var grade = SampleGrades.Good() is var g ? g with { Submission = g.Submission with { Id = text, Question = text, Principle = text } } : null!;
        Assert.All((string[])["id", "question", "principle"], column => Assert.Equal("'" + text, Cell(CsvCells.Row(GradeRecord.Of(grade)), column)));
    }
}
