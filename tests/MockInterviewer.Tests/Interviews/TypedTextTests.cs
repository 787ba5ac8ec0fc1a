using MockInterviewer.Core.Interviews;
using Xunit;

namespace MockInterviewer.Tests.Interviews;

public class TypedTextTests
{
    [Theory]
    [InlineData("plain \t text", "plain \t text")]
    [InlineData("two\r\nlines\rthree", "two\nlines\nthree")]
    [InlineData("\u001b[31mred\u001b[0m\u0007\0", "[31mred[0m")]
    [InlineData("whole \ud83d\ude00", "whole \ud83d\ude00")]
    [InlineData("  spaces stay  ", "  spaces stay  ")]
    public void OnlyWhatNobodyTypesOnPurposeGoes(string typed, string kept) => Assert.Equal(kept, TypedText.Clean(typed));

    [Fact]
    public void HalfACharacterCanBeStored() => Assert.Equal("half \ufffd of it", TypedText.Clean("half \ud83d of it"));
}
