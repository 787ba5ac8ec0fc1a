namespace MockInterviewer.Cli.Terminal;

/// <summary>A piece of a text that stands in one row of the terminal.</summary>
/// <param name="Start">Offset in the text.</param>
/// <param name="Length">Without the line break.</param>
internal readonly record struct TextRow(int Start, int Length)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
