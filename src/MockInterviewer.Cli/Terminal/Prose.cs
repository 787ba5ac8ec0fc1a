namespace MockInterviewer.Cli.Terminal;

/// <summary>Writes wrapped text at the width that the terminal has at this moment.</summary>
internal sealed class Prose(Surface surface)
{
    /// <summary>Longer lines are hard to read, however wide the window is.</summary>
    public const int LongestLine = 100;

    public int Width => Math.Min(surface.Width, LongestLine);

    public void Blank() => surface.Out.WriteLine();

    public void Rule() => surface.Out.WriteLine(surface.Styled(Ansi.Quiet, new string('─', Width)));

    public void Heading(string text) => Write(text, style: Ansi.Bold);

    public void Quiet(string text, string indent = "") => Write(text, indent, style: Ansi.Quiet);

    /// <param name="first">Stands before the first line; the others are indented by its width.</param>
    /// <param name="style">Of the text, not of what stands before it.</param>
    public void Write(string text, string first = "", string style = "", string firstStyle = "") =>
        Write(text, first, new string(' ', TextWidth.Of(first)), style, firstStyle);

    /// <param name="every">Stands before every line: a gutter.</param>
    public void WriteWithGutter(string text, string every, string style, string gutterStyle) =>
        Write(text, every, every, style, gutterStyle);

    /// <summary>A text with a gutter that is to arrive bit by bit.</summary>
    public LiveProse BeginLive(string every, string style, string gutterStyle) => new(surface, Width, every, style, gutterStyle);

    /// <summary>A name and what it is, the second column aligned; below each other where there is no room.</summary>
    public void Pair(string name, string text, int nameWidth, string nameStyle = "")
    {
        if (nameWidth > Width / 2)
        {
            Write(name, style: nameStyle);
            Write(text, "  ");
            return;
        }
        Write(text, name + new string(' ', Math.Max(1, nameWidth - TextWidth.Of(name))), firstStyle: nameStyle);
    }

    private void Write(string text, string first, string others, string style, string leadStyle)
    {
        var lead = first;
        foreach (var line in TextLayout.Wrap(TerminalText.Typed(text), Width - TextWidth.Of(first)))
        {
            surface.Out.WriteLine((surface.Styled(leadStyle, lead) + surface.Styled(style, line)).TrimEnd());
            lead = others;
        }
    }
}
