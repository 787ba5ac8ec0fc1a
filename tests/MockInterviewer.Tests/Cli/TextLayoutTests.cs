using FsCheck;
using FsCheck.Fluent;
using MockInterviewer.Cli.Terminal;
using Xunit;

namespace MockInterviewer.Tests.Cli;

public class TextLayoutTests
{
    [Fact]
    public void LinesBreakBetweenWords() =>
        Assert.Equal(["We moved the", "launch because", "I decided so."], TextLayout.Wrap("We moved the launch because I decided so.", 14));

    [Fact]
    public void AWordLongerThanTheRowIsCut() => Assert.Equal(["see", "https://", "example."], TextLayout.Wrap("see https://example.", 8));

    [Fact]
    public void WideCharactersCountTwice()
    {
        Assert.Equal(["日本", "語で", "す"], TextLayout.Wrap("日本語です", 5));
        Assert.Equal(4, TextWidth.Of("日本"));
    }

    [Fact]
    public void AWordCarriedOverIsCutWhenAWideCharacterNoLongerFits() => Assert.Equal(["", "a-word", "日本"], TextLayout.Wrap(" a-word日本", 7));

    [Fact]
    public void AWordThatAWideCharacterStillDoesNotFitBehindIsCutToo() =>
        Assert.Equal(["", "abc", "日本"], TextLayout.Wrap(" abc日本", 4));

    [Theory]
    [InlineData("plain", 5)]
    [InlineData("e\u0301", 1)]
    [InlineData("👩‍👩‍👧", 2)]
    [InlineData("❤️", 2)]
    [InlineData("한글", 4)]
    [InlineData("é→“x”…", 6)]
    [InlineData("⚡", 2)]
    [InlineData("", 0)]
    public void WidthsAreThoseOfATerminal(string text, int width) => Assert.Equal(width, TextWidth.Of(text));

    [Fact]
    public void EveryCharacterHasItsPlaceAndNoRowIsTooWide()
    {
        var text = Gen.ArrayOf(Gen.Elements("word", "a", " ", "\n", "e\u0301", "👩‍👩‍👧", "日本", "a-very-long-word-indeed")).Select(string.Concat);
        Prop.ForAll(Arb.From(text), Arb.From(Gen.Choose(4, 60)), (typed, width) =>
        {
            var rows = TextLayout.Of(typed, width).Rows;
            var covered = rows[0].Start == 0 && rows[^1].End == typed.Length
                && rows.Zip(rows.Skip(1)).All(p => p.Second.Start == p.First.End || (p.Second.Start == p.First.End + 1 && typed[p.First.End] == '\n'));
            return covered && rows.All(r => TextWidth.Of(r.In(typed).TrimEnd()) <= width);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void ALongAnswerShowsTheRowsAroundTheCursor()
    {
        var frame = EditorFrame.Of(AnswerBuffer.Of(string.Join('\n', Enumerable.Range(1, 30))), width: 20, height: 5);
        Assert.Equal(["26", "27", "28", "29", "30"], frame.Rows);
        Assert.Equal((4, 2, 25, 0), (frame.CursorRow, frame.CursorColumn, frame.Above, frame.Below));
    }
}
