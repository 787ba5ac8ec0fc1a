using System.Text;

namespace MockInterviewer.Cli.Terminal;

/// <summary>Paints the editor's frame over the one painted before, also when the window has changed its width in between.</summary>
internal sealed class FramePainter(Surface surface)
{
    private const string FirstGutter = "› ";
    private const string Gutter = "  ";

    /// <summary>However long the answer is, the question stays in sight above it.</summary>
    private const int RowsOfConversation = 9;

    /// <summary>Widths of the rows that stand above the cursor's, as painted.</summary>
    private List<int> _above = [];
    private int _cursorColumn;

    /// <summary>Columns left for the text: the gutter, and one column for the cursor behind a full row.</summary>
    public int TextWidth => surface.Width - Gutter.Length - 1;

    public void Paint(AnswerBuffer buffer, string status)
    {
        var frame = EditorFrame.Of(buffer, TextWidth, surface.Height - RowsOfConversation);
        var output = new StringBuilder(Ansi.HideCursor).Append(Erase());
        for (var i = 0; i < frame.Rows.Count; i++)
        {
            output.Append(GutterOf(i + frame.Above)).Append(frame.Rows[i].TrimEnd()).Append('\n');
        }
        output.Append(surface.Styled(Ansi.Quiet, StatusOf(frame, status)));
        output.Append(Ansi.Up(frame.Rows.Count - frame.CursorRow)).Append('\r');
        output.Append(Ansi.Right(Gutter.Length + frame.CursorColumn)).Append(Ansi.ShowCursor);
        _above = [.. frame.Rows.Take(frame.CursorRow).Select(r => Gutter.Length + Terminal.TextWidth.Of(r))];
        _cursorColumn = Gutter.Length + frame.CursorColumn;
        surface.Out.Write(output.ToString());
    }

    /// <summary>Leaves the whole answer on the screen, as part of the conversation, and the cursor below it.</summary>
    public void Close(string text)
    {
        var output = new StringBuilder(Erase());
        var rows = TextLayout.Wrap(text, TextWidth);
        for (var i = 0; i < rows.Count; i++)
        {
            output.Append(GutterOf(i)).Append(rows[i]).Append('\n');
        }
        (_above, _cursorColumn) = ([], 0);
        surface.Out.Write(output.ToString());
    }

    /// <summary>Back to the frame's first row, and all below wiped. A narrower window has broken the painted rows into more.</summary>
    private string Erase()
    {
        var width = surface.Width;
        var rows = _above.Sum(w => Math.Max(1, (w + width - 1) / width)) + _cursorColumn / width;
        return Ansi.Up(rows) + "\r" + Ansi.ClearBelow;
    }

    private string GutterOf(int row) => surface.Styled(Ansi.Own, row == 0 ? FirstGutter : Gutter);

    private string StatusOf(EditorFrame frame, string status)
    {
        var hidden = (frame.Above, frame.Below) switch
        {
            (0, 0) => "",
            (var above, 0) => $"{above} rows above · ",
            (0, var below) => $"{below} rows below · ",
            var (above, below) => $"{above} rows above, {below} below · ",
        };
        var line = Gutter + hidden + status;
        return line.Length <= surface.Width - 1 ? line : line[..(surface.Width - 2)] + "…";
    }
}
