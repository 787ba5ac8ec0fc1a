using FsCheck;
using FsCheck.Fluent;
using MockInterviewer.Core.Reports.Markdown;
using Xunit;

namespace MockInterviewer.Tests.Reports;

public class MarkdownTextTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("a | b", "a \\| b")]
    [InlineData("[x](javascript:y)", "\\[x\\](javascript:y)")]
    [InlineData("# no heading", "\\# no heading")]
    [InlineData("1. no list", "1\\. no list")]
    [InlineData("- no list", "\\- no list")]
    [InlineData("10-12 days - fine.", "10-12 days - fine.")]
    [InlineData("*b* `c` \\ &amp;", "\\*b\\* \\`c\\` \\\\ &amp;amp;")]
    [InlineData("two\n\nlines", "two lines")]
    public void TextStaysText(string text, string expected) => Assert.Equal(expected, MarkdownText.Line(text));

    [Fact]
    public void InsideALineNothingBeginsAList() => Assert.Equal("1.7", MarkdownText.Inline("1.7"));

    [Fact]
    public void AQuotationKeepsItsLinesAndNothingLeavesIt()
    {
        var quoted = MarkdownText.Quote("one\n\n# two\r\n    three\n```\n</blockquote>");
        Assert.Equal("> one\n>\n> \\# two\\\n> three\\\n> \\`\\`\\`\\\n> &lt;/blockquote&gt;", quoted);
    }

    [Fact]
    public void ACellIsNeverBrokenOut() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
    {
        var cell = new MarkdownWriter().Table(["a", "b"], [[[text.Get], ["x"]]]).ToString().TrimEnd('\n').Split('\n');
        var bare = cell[^1].Replace("\\\\", "", StringComparison.Ordinal).Replace("\\|", "", StringComparison.Ordinal);
        return cell.Length == 3 && bare.Count(c => c == '|') == 3 && !bare.Contains('<');
    }).QuickCheckThrowOnFailure();
}
