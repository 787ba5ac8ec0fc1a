using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MockInterviewer.Cli.Terminal;
using Xunit;

namespace MockInterviewer.Tests.Cli.Interviewing;

public class LiveProseTests
{
    private const int Width = 24;

    private static Arbitrary<string[]> Chunks()
    {
        var chunk = Gen.Elements("a", " ", "word", " and", "longer ", "overwhelmingly", ", ", "中文", " é", "\n", "x.", " 12 %");
        return chunk.ListOf(60).Select(c => c.ToArray()).ToArbitrary();
    }

    [Fact]
    public void WhereTheCursorMovesNoRowIsTooLongAndNoWordIsBroken() => Prop.ForAll(Chunks(), chunks =>
    {
        var rows = Show(movesCursor: true, chunks);
        Assert.All(rows, r => Assert.True(TextWidth.Of(r) < Width || !r.Trim('┃', ' ').Contains(' '), r));
        Assert.All(rows.Where(r => r.Length > 0), r => Assert.StartsWith("┃", r, StringComparison.Ordinal));
        Assert.Equal(Words(string.Concat(chunks)), rows.SelectMany(r => Words(r.TrimStart('┃'))));
        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhereItDoesNotNothingIsTakenBack() => Prop.ForAll(Chunks(), chunks =>
    {
        var rows = Show(movesCursor: false, chunks);
        Assert.Equal(Words(string.Concat(chunks)), rows.SelectMany(r => Words(r.TrimStart('┃'))));
        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void AWordThatOutgrowsItsRowGoesToTheNext() =>
        Assert.Equal(["┃ one two three four", "┃ fivesixseven", ""], Show(movesCursor: true, "one two three four ", "fi", "vesix", "seven"));

    [Fact]
    public void TheSignOfWaitingGoesWhenWordsCome() => Assert.Equal(["┃ Hello.", ""], Show(movesCursor: true, wait: true, "Hello."));

    [Fact]
    public void TheSignOfWaitingGoesWhenNoneCome() => Assert.Equal([""], Show(movesCursor: true, wait: true));

    [Fact]
    public void WithoutACursorThereIsNoSign() => Assert.Equal([""], Show(movesCursor: false, wait: true));

    private static string[] Show(bool movesCursor, params string[] chunks) => Show(movesCursor, wait: false, chunks);

    private static string[] Show(bool movesCursor, bool wait, params string[] chunks)
    {
        var output = new StringWriter { NewLine = "\n" };
        var surface = new Surface(output, output, new InputLines(Stream.Null), showsOnScreen: false, movesCursor, isStyled: false, hasKeyboard: false);
        using (var live = new LiveProse(surface, Width, "┃ ", "", ""))
        {
            if (wait)
            {
                live.Wait();
            }
            foreach (var chunk in chunks)
            {
                live.Say(chunk);
            }
        }
        return Played(output.ToString());
    }

    private static string[] Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What a terminal shows in the end: cursor to the left, line cleared to its end, carriage return.</summary>
    private static string[] Played(string output)
    {
        var rows = new List<StringBuilder> { new() };
        var column = 0;
        for (var i = 0; i < output.Length; i++)
        {
            if (output[i] == '\u001b')
            {
                var end = output.IndexOfAny(['K', 'D'], i);
                column = output[end] == 'D' ? column - int.Parse(output[(i + 2)..end], System.Globalization.CultureInfo.InvariantCulture) : column;
                var row = rows[^1].ToString();
                rows[^1] = output[end] == 'K' ? new StringBuilder(Columns(row, column)) : rows[^1];
                i = end;
            }
            else if (output[i] is '\n' or '\r')
            {
                column = 0;
                if (output[i] == '\n')
                {
                    rows.Add(new());
                }
            }
            else
            {
                rows[^1].Append(output[i]);
                column += TextWidth.Of(output[i].ToString());
            }
        }
        return [.. rows.Select(r => r.ToString().TrimEnd())];
    }

    private static string Columns(string row, int width)
    {
        var length = row.Length;
        while (TextWidth.Of(row.AsSpan(0, length)) > width)
        {
            length--;
        }
        return row[..length];
    }
}
