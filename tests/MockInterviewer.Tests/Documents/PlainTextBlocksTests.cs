using MockInterviewer.Core.Documents;
using Xunit;

namespace MockInterviewer.Tests.Documents;

public class PlainTextBlocksTests
{
    [Theory]
    [InlineData("# Delivery", PassageKind.Heading, 1, "Delivery")]
    [InlineData("### How do you decide? ###", PassageKind.Question, 3, "How do you decide?")]
    [InlineData("- names the **risks** in `code`", PassageKind.ListItem, 0, "names the risks in code")]
    [InlineData("  2) says what it costs.", PassageKind.ListItem, 0, "says what it costs.")]
    [InlineData("Program management and execution", PassageKind.Heading, 1, "Program management and execution")]
    [InlineData("Strong story ingredients:", PassageKind.Heading, 4, "Strong story ingredients:")]
    [InlineData("Mistake 2: Process over outcome", PassageKind.Heading, 2, "Mistake 2: Process over outcome")]
    [InlineData("The budget is gone. What do you do?", PassageKind.Question, 0, "The budget is gone. What do you do?")]
    [InlineData("What Technical Depth Is Expected?", PassageKind.Heading, 1, "What Technical Depth Is Expected?")]
    [InlineData("Pick a real failure.", PassageKind.Paragraph, 0, "Pick a real failure.")]
    [InlineData("[a link](https://example.org/x) in a sentence.", PassageKind.Paragraph, 0, "a link in a sentence.")]
    public void ALineIsWhatItsShapeSays(string line, PassageKind kind, int level, string text)
    {
        var block = Assert.Single(PlainTextBlocks.Read([line]));
        Assert.Equal((kind, level, text, 1, 1), (block.Kind, block.Level, block.Text, block.FirstLine, block.LastLine));
    }

    [Fact]
    public void ATableHasAHeaderAndRowsWithCells()
    {
        var blocks = PlainTextBlocks.Read(["| Area | Level |", "|---|:--|", "| Risk | names it |"]);
        Assert.Equal([(PassageKind.TableHeader, 1), (PassageKind.TableRow, 3)], blocks.Select(b => (b.Kind, b.FirstLine)));
        Assert.Equal(["Risk", "names it"], blocks[1].Cells);
    }

    [Fact]
    public void LinesPartedByTabsAreATable()
    {
        var blocks = PlainTextBlocks.Read(["Ladder", "", "Area\tJunior\tSenior", "Risk\tnames it\t", "Depth\tfollows a design that others made for it\tfinds the cause", "", "\tIndented only."]);
        Assert.Equal([PassageKind.Heading, PassageKind.TableHeader, PassageKind.Paragraph], blocks.Where(b => b.Kind != PassageKind.TableRow).Select(b => b.Kind));
        Assert.Equal(["Area", "Junior", "Senior"], blocks[1].Cells);
        Assert.Equal((5, "Depth | follows a design that others made for it | finds the cause"), (blocks[^2].FirstLine, blocks[^2].Text));
    }

    [Fact]
    public void ShortLinesInARowAreAListWithoutMarksAndTheFirstMayBeItsHeading()
    {
        var blocks = PlainTextBlocks.Read(["Good answers", "Name the risk", "Give figures", "Say what was learned", "", "Notes", "", "More notes"]);
        Assert.Equal([PassageKind.Heading, PassageKind.ListItem, PassageKind.ListItem, PassageKind.ListItem, PassageKind.Heading, PassageKind.Heading], blocks.Select(b => b.Kind));
    }

    [Fact]
    public void AWrappedLineIsPutTogetherAndKnowsItsLines()
    {
        var blocks = PlainTextBlocks.Read(["", "A strong answer names the price of a choice, and who", "had to pay it in the end.", "", "Next."]);
        Assert.Equal(["A strong answer names the price of a choice, and who had to pay it in the end.", "Next."], blocks.Select(b => b.Text));
        Assert.Equal([(2, 3), (5, 5)], blocks.Select(b => (b.FirstLine, b.LastLine)));
    }

    [Fact]
    public void AnIdStaysWhenSomethingIsAddedElsewhere()
    {
        var before = Read("One.", "Two.", "Two.");
        var after = Read("Zero.", "One.", "Between.", "Two.", "Two.");
        Assert.Equal(before.Passages.Select(p => p.Id), after.Passages.Where(p => p.Text is "One." or "Two.").Select(p => p.Id));
        Assert.Equal(5, after.Passages.Select(p => p.Id).Distinct().Count());
    }

    private static DocumentText Read(params string[] lines) => DocumentText.Of("d", "d.txt", "", lines, PlainTextBlocks.Read(lines));
}
