using System.Text;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Interviews;
using Xunit;

namespace MockInterviewer.Tests.Cli;

public class LineReplyReaderTests
{
    private readonly List<string> _saved = [];

    [Fact]
    public async Task DoneEndsAnAnswerOfSeveralLines() =>
        Assert.Equal(new Typed(TypedKind.Answer, "one\ntwo"), await ReadAsync("one\ntwo\n /DONE \nthree\n"));

    [Fact]
    public async Task TheEndOfTheInputEndsTheAnswer() => Assert.Equal(new Typed(TypedKind.Answer, "one"), await ReadAsync("one"));

    [Fact]
    public async Task AfterTheEndThereIsNothingMore() => Assert.Equal(TypedKind.EndOfInput, (await ReadAsync("")).Kind);

    [Fact]
    public async Task ACommandInsideAnAnswerKeepsWhatWasTyped() =>
        Assert.Equal(new Typed(TypedKind.Command, "/hint", "one"), await ReadAsync("one\n/hint\n"));

    [Theory]
    [InlineData("/skip", InterviewCommand.Skip)]
    [InlineData("/END", InterviewCommand.End)]
    [InlineData("/pause", null)]
    [InlineData("/hint", null)]
    public async Task ACommandThatLeavesTheQuestionEndsTheAnswerToo(string command, InterviewCommand? ending)
    {
        var typed = await ReadAsync($"one\n{command}\n");
        Assert.Equal((ending, "one"), (typed.Ending, typed.Draft));
    }

    [Fact]
    public async Task EachFinishedLineIsHandedOverToBeSaved()
    {
        await ReadAsync("one\ntwo\n/done\n");
        Assert.Equal(["one", "one\ntwo"], _saved);
    }

    private Task<Typed> ReadAsync(string input) =>
        new LineReplyReader(new InputLines(new MemoryStream(Encoding.UTF8.GetBytes(input)))).ReadAsync("", _ => "", _saved.Add, CancellationToken.None);
}
