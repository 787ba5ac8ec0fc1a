using System.Globalization;

namespace MockInterviewer.Cli.Terminal;

/// <summary>
/// A text laid out in rows of a width: broken at line breaks, else between words, else between characters. Blanks at a row's
/// end may hang over. Nothing of the text but line breaks is left out, so that every offset has its place.
/// </summary>
internal sealed class TextLayout
{
    private readonly string _text;
    private readonly List<TextRow> _rows = [];

    private TextLayout(string text) => _text = text;

    public IReadOnlyList<TextRow> Rows => _rows;

    public static TextLayout Of(string text, int width)
    {
        var layout = new TextLayout(text);
        var start = 0;
        while (true)
        {
            var end = text.IndexOf('\n', start);
            layout.LayLine(start, end < 0 ? text.Length : end, Math.Max(2, width));
            if (end < 0)
            {
                return layout;
            }
            start = end + 1;
        }
    }

    /// <summary>The rows as lines of prose, without the blanks at their ends.</summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        var layout = Of(text, width);
        return [.. layout.Rows.Select(r => r.In(text).TrimEnd().ToString())];
    }

    /// <summary>Row and column of an offset; between two rows of one line it stands at the start of the second.</summary>
    public (int Row, int Column) PlaceOf(int offset)
    {
        var row = _rows.FindLastIndex(r => r.Start <= offset);
        return (row, TextWidth.Of(_text.AsSpan(_rows[row].Start, offset - _rows[row].Start)));
    }

    /// <summary>The offset in a row that stands nearest before a column.</summary>
    public int OffsetAt(int row, int column)
    {
        var (start, end) = (_rows[row].Start, LastOffsetIn(row));
        var width = 0;
        while (start < end)
        {
            var length = StringInfo.GetNextTextElementLength(_text, start);
            width += TextWidth.Of(_text.AsSpan(start, length));
            if (width > column)
            {
                break;
            }
            start += length;
        }
        return start;
    }

    /// <summary>A row that goes on in the next one ends before its last character: the offset behind it is the next row's.</summary>
    private int LastOffsetIn(int row)
    {
        var end = _rows[row].End;
        return row + 1 < _rows.Count && _rows[row + 1].Start == end ? Math.Max(_rows[row].Start, end - 1) : end;
    }

    private void LayLine(int start, int end, int width)
    {
        var rowStart = start;
        var breakAt = start;
        var column = 0;
        for (var at = start; at < end;)
        {
            var length = StringInfo.GetNextTextElementLength(_text.AsSpan(at, end - at));
            var blank = _text[at] == ' ';
            var characterWidth = TextWidth.Of(_text.AsSpan(at, length));
            // Twice when what is carried over to the next row, and a wide character, do not fit there together.
            while (!blank && column + characterWidth > width && at > rowStart)
            {
                var next = breakAt > rowStart ? breakAt : at;
                _rows.Add(new TextRow(rowStart, next - rowStart));
                rowStart = next;
                column = TextWidth.Of(_text.AsSpan(rowStart, at - rowStart));
            }
            column += characterWidth;
            at += length;
            breakAt = blank ? at : breakAt;
        }
        _rows.Add(new TextRow(rowStart, end - rowStart));
    }
}
