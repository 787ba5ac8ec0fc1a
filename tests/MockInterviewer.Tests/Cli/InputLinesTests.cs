using System.Text;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Terminal;
using Xunit;

namespace MockInterviewer.Tests.Cli;

public class InputLinesTests
{
    [Theory]
    [InlineData("one\ntwo\n", "one", "two")]
    [InlineData("one\r\n\r\ntwo", "one", "", "two")]
    [InlineData("one\rtwo\r", "one", "two")]
    [InlineData("\ufeffcaf\u00e9\n\ud83d\ude80", "caf\u00e9", "\ud83d\ude80")]
    [InlineData("")]
    public void LinesEndInAnyWay(string input, params string[] lines) =>
        Assert.Equal(lines, All(new InputLines(new MemoryStream(Encoding.UTF8.GetBytes(input)))));

    [Fact]
    public void LinesBeforeOneThatIsNotUtf8AreRead()
    {
        var input = new InputLines(new MemoryStream([.. "one\ncaf"u8, 0xe9, .. "\nthree"u8]));
        Assert.Equal("one", input.Next());
        Assert.Contains("Line 2", Assert.Throws<UsageException>(input.Next).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> All(InputLines input)
    {
        while (input.Next() is { } line)
        {
            yield return line;
        }
    }
}
