namespace MockInterviewer.Cli.Terminal;

/// <summary>What a key asks the answer editor to do.</summary>
internal enum EditorKey
{
    Insert,
    LineBreak,
    Backspace,
    Delete,
    Left,
    Right,
    Up,
    Down,
    WordLeft,
    WordRight,
    LineStart,
    LineEnd,
    TextStart,
    TextEnd,
    KillToLineEnd,
    KillToLineStart,
    KillWord,
    Yank,
    Redraw,
    EndAnswer,
}
