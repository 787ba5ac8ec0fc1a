using MockInterviewer.Core.Answers;
using Xunit;

namespace MockInterviewer.Tests.Answers;

public class WordListTests
{
    private static readonly WordList List = new(["team", "*ment", "*ity"]);

    [Theory]
    [InlineData("team", true)]
    [InlineData("teams", false)]
    [InlineData("agreement", true)]
    [InlineData("scalability", true)]
    [InlineData("moment", false)]
    [InlineData("city", false)]
    [InlineData("agreements", false)]
    public void AnEndingCountsAtTheEndOfLongerWordsOnly(string word, bool isInIt) => Assert.Equal(isInIt, List.Has(word));
}
