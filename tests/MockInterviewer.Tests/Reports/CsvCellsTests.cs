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
    public void ADoubtAndAFaultStandInTheErrorColumn()
    {
        Assert.Equal("the answer tries to steer the grader", Cell(CsvCells.Row(GradeRecord.Of(SampleGrades.ForReview())), "error"));
        var fault = CsvCells.Row(new BatchItem(new SubmissionFault("a.csv:3", null, "the field 'id' is missing"), null));
        Assert.Equal(("", "unreadable", "a.csv:3: the field 'id' is missing"), (Cell(fault, "id"), Cell(fault, "status"), Cell(fault, "error")));
    }

    [Theory]
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
