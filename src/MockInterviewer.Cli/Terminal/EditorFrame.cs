namespace MockInterviewer.Cli.Terminal;

/// <summary>What the answer editor shows: as many rows of the answer as fit, with the cursor among them, and a line about it.</summary>
/// <param name="Rows">Without the gutter.</param>
/// <param name="CursorRow">0-based row in <paramref name="Rows"/>.</param>
/// <param name="CursorColumn">0-based column, without the gutter.</param>
/// <param name="Above">Rows of the answer hidden above.</param>
/// <param name="Below">Rows of the answer hidden below.</param>
internal sealed record EditorFrame(IReadOnlyList<string> Rows, int CursorRow, int CursorColumn, int Above, int Below)
{
    /// <param name="width">Columns for the text.</param>
    /// <param name="height">The most rows of the answer to show.</param>
    public static EditorFrame Of(AnswerBuffer buffer, int width, int height)
    {
        var layout = TextLayout.Of(buffer.Text, width);
        var (row, column) = layout.PlaceOf(buffer.Cursor);
        var shown = Math.Min(layout.Rows.Count, Math.Max(1, height));
        // The cursor's row stands as low as possible, so that one sees what one has just written.
        var first = Math.Clamp(row - shown + 1, 0, layout.Rows.Count - shown);
        var rows = layout.Rows.Skip(first).Take(shown).Select(r => r.In(buffer.Text).ToString()).ToList();
        return new EditorFrame(rows, row - first, Math.Min(column, width), first, layout.Rows.Count - first - shown);
    }
}
