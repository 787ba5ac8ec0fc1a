using System.Globalization;

namespace MockInterviewer.Cli.Terminal;

/// <summary>An answer being typed: its text and the cursor, moved by user-perceived characters. A value: every edit is a new one.</summary>
/// <param name="Cursor">Offset in the text, always between two characters.</param>
/// <param name="Goal">The column that up and down keep to; null after any other key.</param>
/// <param name="Killed">What was cut last, for yank.</param>
internal sealed record AnswerBuffer(string Text, int Cursor, int? Goal = null, string Killed = "")
{
    public static AnswerBuffer Empty { get; } = new("", 0);

    public static AnswerBuffer Of(string text) => Empty.Insert(text);

    /// <summary>The line that the cursor is in.</summary>
    public string CurrentLine => Text[LineStart..LineEnd];

    private int LineStart => Cursor == 0 ? 0 : Text.LastIndexOf('\n', Cursor - 1) + 1;

    private int LineEnd => Text.IndexOf('\n', Cursor) is var end and >= 0 ? end : Text.Length;

    /// <param name="width">Columns of a row, for up and down.</param>
    public AnswerBuffer Apply(EditorInput input, int width) => Edit(input, width).Settle();

    /// <summary>Without the line that the cursor is in, which was a command; typing goes on in a new line in its place.</summary>
    public AnswerBuffer WithoutCurrentLine() => Remove(LineStart, LineEnd < Text.Length ? LineEnd + 1 : LineEnd);

    public AnswerBuffer Insert(string typed)
    {
        var text = TerminalText.Typed(typed);
        return this with { Text = Text.Insert(Cursor, text), Cursor = Cursor + text.Length, Goal = null };
    }

    private AnswerBuffer Edit(EditorInput input, int width) => input.Key switch
    {
        EditorKey.Insert => Insert(input.Text),
        EditorKey.LineBreak => Insert("\n"),
        EditorKey.Backspace => Remove(Before(), Cursor),
        EditorKey.Delete => Remove(Cursor, After()),
        EditorKey.Left => At(Before()),
        EditorKey.Right => At(After()),
        EditorKey.Up => Move(-1, width),
        EditorKey.Down => Move(+1, width),
        EditorKey.WordLeft => At(WordBefore()),
        EditorKey.WordRight => At(WordAfter()),
        EditorKey.LineStart => At(LineStart),
        EditorKey.LineEnd => At(LineEnd),
        EditorKey.TextStart => At(0),
        EditorKey.TextEnd => At(Text.Length),
        EditorKey.KillToLineEnd => Kill(Cursor, LineEnd == Cursor ? After() : LineEnd),
        EditorKey.KillToLineStart => Kill(LineStart, Cursor),
        EditorKey.KillWord => Kill(WordBefore(), Cursor),
        EditorKey.Yank => Insert(Killed),
        _ => this,
    };

    private AnswerBuffer At(int cursor) => this with { Cursor = cursor, Goal = null };

    private AnswerBuffer Remove(int start, int end) => this with { Text = Text.Remove(start, end - start), Cursor = start, Goal = null };

    private AnswerBuffer Kill(int start, int end) => start == end ? this : Remove(start, end) with { Killed = Text[start..end] };

    private AnswerBuffer Move(int rows, int width)
    {
        var layout = TextLayout.Of(Text, width);
        var (row, column) = layout.PlaceOf(Cursor);
        var goal = Goal ?? column;
        var target = row + rows;
        return target < 0 ? At(0) with { Goal = goal }
            : target >= layout.Rows.Count ? At(Text.Length) with { Goal = goal }
            : At(layout.OffsetAt(target, goal)) with { Goal = goal };
    }

    private int After() => Cursor == Text.Length ? Cursor : Cursor + StringInfo.GetNextTextElementLength(Text, Cursor);

    private int Before()
    {
        if (Cursor == LineStart)
        {
            return Math.Max(0, Cursor - 1);
        }
        var at = LineStart;
        while (at + StringInfo.GetNextTextElementLength(Text, at) is var next && next < Cursor)
        {
            at = next;
        }
        return at;
    }

    /// <summary>A letter put before a combining mark takes the cursor behind the mark.</summary>
    private AnswerBuffer Settle()
    {
        var at = LineStart;
        while (at < Cursor)
        {
            at += StringInfo.GetNextTextElementLength(Text, at);
        }
        return at == Cursor ? this : this with { Cursor = at };
    }

    private int WordBefore()
    {
        var at = Cursor;
        while (at > 0 && !IsWord(Text[at - 1]))
        {
            at--;
        }
        while (at > 0 && IsWord(Text[at - 1]))
        {
            at--;
        }
        return at;
    }

    private int WordAfter()
    {
        var at = Cursor;
        while (at < Text.Length && !IsWord(Text[at]))
        {
            at++;
        }
        while (at < Text.Length && IsWord(Text[at]))
        {
            at++;
        }
        return at;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '\'' or '_' or '\u200d' || c >= '\u0300';
}
