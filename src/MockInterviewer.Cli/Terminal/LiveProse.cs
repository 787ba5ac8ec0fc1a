using System.Text;

namespace MockInterviewer.Cli.Terminal;

/// <summary>
/// A text that is shown while it arrives, wrapped behind a gutter and never held back. A word that outgrows its row is taken to the next
/// one where the cursor can be moved, and hangs over where it cannot.
/// </summary>
internal sealed class LiveProse(Surface surface, int width, string gutter, string style, string gutterStyle) : IDisposable
{
    private const string WaitingSign = "…";

    private readonly StringBuilder _word = new();
    private int _column;
    private bool _blankIsDue;
    private bool _isBegun;
    private bool _isWaiting;

    /// <summary>Shows that something will come, where the sign can be taken away again.</summary>
    public void Wait()
    {
        if (surface.MovesCursor && !_isBegun)
        {
            _isWaiting = true;
            surface.Out.Write(Lead + surface.Styled(Ansi.Quiet, WaitingSign));
        }
    }

    public void Say(string words)
    {
        if (words.Length == 0)
        {
            return;
        }
        var shown = new StringBuilder();
        if (!_isBegun)
        {
            shown.Append(TakeAwaySign()).Append(Lead);
            _isBegun = true;
        }
        var text = TerminalText.Typed(words);
        for (var at = 0; at < text.Length;)
        {
            var end = text.AsSpan(at).IndexOfAny(' ', '\n') is var length and >= 0 ? at + length : text.Length;
            if (end > at)
            {
                Add(shown, text[at..end]);
            }
            if (end < text.Length)
            {
                EndWord(shown, text[end]);
            }
            at = end + 1;
        }
        surface.Out.Write(shown.ToString());
    }

    /// <summary>Ends the row.</summary>
    public void Dispose() => surface.Out.Write(_isBegun ? surface.Out.NewLine : TakeAwaySign());

    private string Lead => surface.Styled(gutterStyle, gutter);

    /// <summary>The last column stays free: a terminal does not say whether the cursor has gone to the next row by itself.</summary>
    private int Room => width - TextWidth.Of(gutter) - 1;

    private void Add(StringBuilder shown, string part)
    {
        var before = TextWidth.Of(_word.ToString());
        var start = _column - before;
        _word.Append(part);
        var wordWidth = TextWidth.Of(_word.ToString());
        var lead = before == 0 && _blankIsDue ? 1 : 0;
        if (start + lead + wordWidth > Room && _column > 0 && (before == 0 || (surface.MovesCursor && start > 0)))
        {
            shown.Append(before > 0 ? Ansi.Left(before) + Ansi.ClearLine : "");
            NewRow(shown);
            (part, start, lead) = (_word.ToString(), 0, 0);
        }
        shown.Append(lead > 0 ? " " : "").Append(surface.Styled(style, part));
        (_column, _blankIsDue) = (start + lead + wordWidth, false);
    }

    private void EndWord(StringBuilder shown, char blank)
    {
        _word.Clear();
        _blankIsDue = blank == ' ' && _column > 0;
        if (blank == '\n')
        {
            NewRow(shown);
        }
    }

    private void NewRow(StringBuilder shown)
    {
        shown.Append(surface.Out.NewLine).Append(Lead);
        (_column, _blankIsDue) = (0, false);
    }

    private string TakeAwaySign()
    {
        var taken = _isWaiting ? $"\r{Ansi.ClearLine}" : "";
        _isWaiting = false;
        return taken;
    }
}
