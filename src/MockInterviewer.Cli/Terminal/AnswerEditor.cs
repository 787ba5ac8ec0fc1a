namespace MockInterviewer.Cli.Terminal;

/// <summary>
/// The editor for an answer of many lines; there is no library for it that this project could use. What it does to a text is
/// in <see cref="AnswerBuffer"/>; this class carries keys there and frames to the screen, one answer at a time.
/// </summary>
internal sealed class AnswerEditor(Surface surface, TimeProvider time) : IReplyReader
{
    /// <summary>How often the keyboard is looked at: too short for a person to feel, long enough to cost nothing.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(12);

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly KeyDecoder _keys = new();
    /// <summary>What the console gives for nothing to read; the key for it would come with Ctrl.</summary>
    private const char EndOfInput = '\u0004';

    private readonly FramePainter _painter = new(surface);
    private AnswerBuffer _buffer = AnswerBuffer.Empty;
    private string _saved = "";
    private long _savedAt;
    private long _paintedAt;
    private int _paintedWidth;

    public async Task<Typed> ReadAsync(string draft, Func<string, string> status, Action<string> save, CancellationToken cancellation)
    {
        _buffer = AnswerBuffer.Of(draft);
        (_saved, _savedAt) = (_buffer.Text, time.GetTimestamp());
        surface.Out.Write(Ansi.PasteMarksOn);
        try
        {
            // The first look at the keyboard ends the terminal's own echo; it comes before anything invites to type.
            _ = Console.KeyAvailable;
            Paint(status);
            var typed = await EditAsync(status, save, cancellation);
            Leave(typed.Ending is null ? typed.Text : $"{typed.Draft.TrimEnd('\n')}\n{typed.Text}".TrimStart('\n'), save);
            return typed;
        }
        catch
        {
            Leave(_buffer.Text, save);
            throw;
        }
    }

    private async Task<Typed> EditAsync(Func<string, string> status, Action<string> save, CancellationToken cancellation)
    {
        while (true)
        {
            var before = _buffer;
            if (TakeKeys() is { } ended)
            {
                return ended;
            }
            // Only here, so that what was typed before Ctrl-C is in the draft.
            cancellation.ThrowIfCancellationRequested();
            SaveWhenDue(save);
            if (_buffer != before || _paintedWidth != surface.Width || time.GetElapsedTime(_paintedAt) >= Second)
            {
                Paint(status);
            }
            await Task.Delay(Glance, time, CancellationToken.None);
        }
    }

    private Typed? TakeKeys()
    {
        while (Console.KeyAvailable)
        {
            var key = Console.ReadKey(intercept: true);
            if (key is { Key: 0, Modifiers: 0, KeyChar: '\0' or EndOfInput })
            {
                // No key at all, and without end: the terminal was closed. The signal that comes with it ends the answer.
                return null;
            }
            if (_keys.Decode(key) is { } input && Apply(input) is { } ended)
            {
                return ended;
            }
        }
        return null;
    }

    /// <summary>Carries out one key; what it ends, or null when the answer goes on.</summary>
    private Typed? Apply(EditorInput input)
    {
        if (input.Key == EditorKey.EndAnswer)
        {
            return new Typed(TypedKind.Answer, _buffer.Text);
        }
        var line = _buffer.CurrentLine;
        if (input.Key == EditorKey.LineBreak && (LineCommand.Of(line) ?? LineCommand.NearestTo(line)) is { } command)
        {
            _buffer = _buffer.WithoutCurrentLine();
            return LineCommand.Of(line) switch
            {
                null => new Typed(TypedKind.UnknownCommand, line.Trim(), _buffer.Text, command),
                LineCommand.Done => new Typed(TypedKind.Answer, _buffer.Text.TrimEnd('\n')),
                _ => new Typed(TypedKind.Command, command, _buffer.Text),
            };
        }
        _buffer = _buffer.Apply(input, _painter.TextWidth);
        return null;
    }

    /// <summary>Keeps what was typed, also when the terminal is gone, and leaves on the screen what is part of the conversation.</summary>
    private void Leave(string said, Action<string> save)
    {
        try
        {
            save(_buffer.Text);
        }
        finally
        {
            _painter.Close(said.TrimEnd('\n'));
            surface.Out.Write(Ansi.PasteMarksOff);
        }
    }

    private void SaveWhenDue(Action<string> save)
    {
        var lineFinished = _buffer.Text.Length > _saved.Length && _buffer.Text.AsSpan(_saved.Length).Contains('\n');
        if (_buffer.Text != _saved && (lineFinished || time.GetElapsedTime(_savedAt) >= Second))
        {
            save(_buffer.Text);
            (_saved, _savedAt) = (_buffer.Text, time.GetTimestamp());
        }
    }

    private void Paint(Func<string, string> status)
    {
        _painter.Paint(_buffer, status(_buffer.Text));
        (_paintedAt, _paintedWidth) = (time.GetTimestamp(), surface.Width);
    }
}
