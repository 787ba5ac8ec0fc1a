using MockInterviewer.Core.Content;
using MockInterviewer.Core.Rubrics;
using Xunit;

namespace MockInterviewer.Tests.Content;

public class EnumNamesTests
{
    [Fact]
    public void NamesAreSmallWithLinesBetween()
    {
        Assert.Equal("self_description", EnumNames<AnswerType>.Of(AnswerType.SelfDescription));
        Assert.Equal(["structure", "ownership", "evidence", "depth", "judgment", "company_bar"], EnumNames<Dimension>.All);
    }

    [Fact]
    public void EveryNameIsFoundAgain() =>
        Assert.All(Enum.GetValues<AnswerType>(), type => Assert.Equal(type, EnumNames<AnswerType>.Find(EnumNames<AnswerType>.Of(type))));

    [Theory]
    [InlineData("")]
    [InlineData("Episode")]
    [InlineData("0")]
    [InlineData("story")]
    public void AnythingElseIsNoValue(string name) => Assert.Null(EnumNames<AnswerType>.Find(name));
}
