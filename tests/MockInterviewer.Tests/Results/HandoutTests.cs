using FsCheck;
using FsCheck.Fluent;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports.Batches;
using MockInterviewer.Core.Reports.Grades;
using MockInterviewer.Integrations.Results;
using MockInterviewer.Tests.Reports;
using Xunit;

namespace MockInterviewer.Tests.Results;

public class HandoutTests
{
    private static readonly HumanReview Review = new(2, "Between us: weak.", DateTimeOffset.UnixEpoch);

    [Theory]
    [InlineData("a-17", "a-17")]
    [InlineData("Anna Lee", "Anna-Lee-*")]
    [InlineData("../../etc/passwd", "etc-passwd-*")]
    [InlineData("C:\\temp\\x", "C-temp-x-*")]
    [InlineData("con", "con-*")]
    [InlineData("NUL.txt", "NUL-txt-*")]
    [InlineData("..", "answer-*")]
    [InlineData("日本", "answer-*")]
    public void ANameIsMadeOfAnId(string id, string name)
    {
        var made = new HandoutNames().Of(id);
        Assert.Equal(name, name.EndsWith('*') ? made[..^10] + "*" : made);
    }

    [Fact]
    public void NoTwoIdsShareAFileAndNoneLeavesTheFolder() => Prop.ForAll(Ids().ToArbitrary(), ids =>
    {
        var names = new HandoutNames();
        var made = ids.Distinct().Select(names.Of).ToList();
        Assert.Equal(made.Count, made.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(made, name =>
        {
            Assert.Matches("^[A-Za-z0-9_][A-Za-z0-9._-]*$", name);
            Assert.Equal(name, Path.GetFileName(name));
            Assert.InRange(name.Length, 1, 100);
            Assert.DoesNotMatch(@"(?i)^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", name);
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void ACandidateSeesTheFeedbackAndNothingOfTheWorkshop()
    {
        var record = GradeRecord.Of(SampleGrades.ByModel()) with { HumanReview = Review, HumanLevel = 4 };
        Assert.All((string[])[Handout.Markdown(record), Handout.Html(record)], text =>
        {
            Assert.Contains("stopped wave 3", text, StringComparison.Ordinal);
            Assert.Contains("It cost 12 days", text, StringComparison.Ordinal);
            Assert.Contains("Level 2 of 4", text, StringComparison.Ordinal);
            Assert.All((string[])["Between us", "votes differ", "USD", "acme", "judge-1", "Beside it", "71.7", "Inclined", "needs review"],
                word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
        });
        HtmlReportTests.CheckPage(Handout.Html(record));
    }

    [Fact]
    public void ADoubtfulGradeIsHandedOutOnlyAfterAPersonHasLooked()
    {
        var doubtful = GradeRecord.Of(SampleGrades.ForReview());
        Assert.False(Handout.IsDue(doubtful));
        Assert.True(Handout.IsDue(doubtful with { HumanReview = Review }));
        Assert.True(Handout.IsDue(GradeRecord.Of(SampleGrades.Good())));
        Assert.All((Grade[])[SampleGrades.Failed(), SampleGrades.NotAssessable()], grade => Assert.False(Handout.IsDue(GradeRecord.Of(grade))));
    }

    private static Gen<List<string>> Ids()
    {
        var piece = Gen.Elements("a", "A", "-", "..", "/", "\\", "con", "NUL", ".", ":", " ", "\0", "é", "1", "COM1", "😀", "a-17");
        return piece.ListOf().Select(pieces => string.Concat(pieces)).Where(id => id.Length > 0).ListOf().Select(ids => ids.ToList());
    }
}
