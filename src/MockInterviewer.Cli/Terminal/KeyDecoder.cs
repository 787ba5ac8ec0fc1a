using System.Text;

namespace MockInterviewer.Cli.Terminal;

/// <summary>
/// Turns the console's keys into what the editor does. The console knows nothing of bracketed paste and hands its marks over
/// as single keys (escape, [, 2, 0, 0, ~); they are put together again here, so that a line break in pasted text is text.
/// </summary>
internal sealed class KeyDecoder
{
    private const char Escape = '\u001b';
    private const string PasteStart = "200~";
    private const string PasteEnd = "\u001b[201~";

    private readonly StringBuilder _pending = new();
    private State _state;

    private enum State
    {
        Typing,
        AfterEscape,
        InSequence,
        InPaste,
    }

    /// <summary>What this key completes, or null while it is only the beginning of something.</summary>
    public EditorInput? Decode(ConsoleKeyInfo key)
    {
        switch (_state)
        {
            case State.InPaste:
                return Paste(key.KeyChar);
            case State.InSequence:
                return Sequence(key.KeyChar);
            case State.AfterEscape:
                _state = State.Typing;
                return key.KeyChar == '[' ? Begin(State.InSequence) : WithAlt(key);
            default:
                return key.Key == ConsoleKey.Escape ? Begin(State.AfterEscape) : Plain(key);
        }
    }

    private EditorInput? Begin(State state)
    {
        _state = state;
        _pending.Clear();
        return null;
    }

    private EditorInput? Sequence(char c)
    {
        _pending.Append(c);
        if (c is < '@' or > '~')
        {
            return null;
        }
        return Begin(_pending.ToString() == PasteStart ? State.InPaste : State.Typing);
    }

    private EditorInput? Paste(char c)
    {
        _pending.Append(c);
        var length = _pending.Length - PasteEnd.Length;
        if (c != PasteEnd[^1] || length < 0 || _pending.ToString(length, PasteEnd.Length) != PasteEnd)
        {
            return null;
        }
        var text = _pending.ToString(0, length);
        Begin(State.Typing);
        return new EditorInput(EditorKey.Insert, text);
    }

    private EditorInput? WithAlt(ConsoleKeyInfo key) => key.Key switch
    {
        ConsoleKey.B => new EditorInput(EditorKey.WordLeft),
        ConsoleKey.F => new EditorInput(EditorKey.WordRight),
        ConsoleKey.Backspace => new EditorInput(EditorKey.KillWord),
        ConsoleKey.Escape => Begin(State.AfterEscape),
        _ => Plain(key),
    };

    private EditorInput? Plain(ConsoleKeyInfo key)
    {
        var jumps = (key.Modifiers & (ConsoleModifiers.Control | ConsoleModifiers.Alt)) != 0;
        EditorKey? command = key.Key switch
        {
            ConsoleKey.Enter => EditorKey.LineBreak,
            ConsoleKey.Backspace => jumps ? EditorKey.KillWord : EditorKey.Backspace,
            ConsoleKey.Delete => EditorKey.Delete,
            ConsoleKey.LeftArrow => jumps ? EditorKey.WordLeft : EditorKey.Left,
            ConsoleKey.RightArrow => jumps ? EditorKey.WordRight : EditorKey.Right,
            ConsoleKey.UpArrow => EditorKey.Up,
            ConsoleKey.DownArrow => EditorKey.Down,
            ConsoleKey.Home => jumps ? EditorKey.TextStart : EditorKey.LineStart,
            ConsoleKey.End => jumps ? EditorKey.TextEnd : EditorKey.LineEnd,
            _ => (key.Modifiers & ConsoleModifiers.Control) != 0 ? WithControl(key.Key) : null,
        };
        return command is { } known ? new EditorInput(known) : Character(key.KeyChar);
    }

    private static EditorKey? WithControl(ConsoleKey key) => key switch
    {
        ConsoleKey.A => EditorKey.LineStart,
        ConsoleKey.B => EditorKey.Left,
        ConsoleKey.D => EditorKey.EndAnswer,
        ConsoleKey.E => EditorKey.LineEnd,
        ConsoleKey.F => EditorKey.Right,
        ConsoleKey.H => EditorKey.Backspace,
        ConsoleKey.J => EditorKey.LineBreak,
        ConsoleKey.K => EditorKey.KillToLineEnd,
        ConsoleKey.L => EditorKey.Redraw,
        ConsoleKey.N => EditorKey.Down,
        ConsoleKey.P => EditorKey.Up,
        ConsoleKey.U => EditorKey.KillToLineStart,
        ConsoleKey.W => EditorKey.KillWord,
        ConsoleKey.Y => EditorKey.Yank,
        _ => null,
    };

    private EditorInput? Character(char c)
    {
        if (char.IsHighSurrogate(c))
        {
            _pending.Clear().Append(c);
            return null;
        }
        if (c == '\0' || c == Escape || (char.IsControl(c) && c != '\t'))
        {
            return null;
        }
        var text = char.IsLowSurrogate(c) ? $"{_pending}{c}" : c.ToString();
        _pending.Clear();
        return new EditorInput(EditorKey.Insert, text);
    }
}
