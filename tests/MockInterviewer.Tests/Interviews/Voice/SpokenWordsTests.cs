using MockInterviewer.Core.Interviews.Voice;
using Xunit;

namespace MockInterviewer.Tests.Interviews.Voice;

public class SpokenWordsTests
{
    [Theory]
    [InlineData("Good morning. I am Ruth.", "Good morning. I am Ruth.")]
    [InlineData("  \n Good\n\nmorning.  ", "Good morning.")]
    [InlineData("<think>What now? </th> hm</think>\n\nHello.", "Hello.")]
    [InlineData("<thinking a=\"b\">x</thinking><think>y</think>Hello.", "Hello.")]
    [InlineData("<THINK>x</THINK>Hello.", "Hello.")]
    [InlineData("<reasoning>x</reasoning>Hello.", "Hello.")]
    [InlineData("<thought>x</thought> Hello.", "Hello.")]
    [InlineData("<think>never ends", "")]
    [InlineData("<thi", "")]
    [InlineData("Is 3 < 4, <think>?", "Is 3 < 4, <think>?")]
    [InlineData("<3 Hello", "<3 Hello")]
    [InlineData("**Hello** `there`", "Hello there")]
    [InlineData("a\u001b[31mb\u202ec\u0007", "a[31mbc")]
    [InlineData("Hi 😀 there", "Hi 😀 there")]
    public void HoweverItArrivesTheSameIsSaid(string reply, string said)
    {
        Assert.Equal(said, SpokenWords.Of(reply));
        for (var size = 1; size <= reply.Length; size++)
        {
            var words = new SpokenWords();
            Assert.Equal(said, string.Concat(reply.Chunk(size).Select(c => words.Take(new string(c)))));
        }
    }

    [Fact]
    public void AWordIsGivenOutAtOnceAndABlankWithTheNext()
    {
        var words = new SpokenWords();
        Assert.Equal(["Let", "", " us", " beg", "in"], ((string[])["Let", " ", "us", " beg", "in"]).Select(words.Take));
    }

    [Fact]
    public void HalfAPairIsLeftOut() => Assert.Equal("abc", SpokenWords.Of("a\ud83db\ude00c"));

    [Fact]
    public void OfAWholeReplyOnlyTheThinkingIsTakenAway() =>
        Assert.Equal("**One** thing?\nOr two?", SpokenWords.WithoutThinking("<think>a</think>\n**One** thing?\nOr two?\n"));
}
