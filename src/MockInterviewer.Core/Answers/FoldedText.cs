using System.Globalization;
using System.Text;

namespace MockInterviewer.Core.Answers;

/// <summary>
/// A text in a spelling in which two writings of the same words are equal, and where each of its characters came from: runs of white
/// space are one blank, all quotation marks one mark, all dashes one hyphen without blanks around it, an ellipsis three points;
/// characters that cannot be seen are gone. Letter case stays.
/// </summary>
internal sealed class FoldedText
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, int End)> _origins = [];

    public FoldedText(string original)
    {
        for (var i = 0; i < original.Length;)
        {
            var length = char.IsSurrogatePair(original, i) ? 2 : 1;
            Add(original, i, length);
            i += length;
        }
        Text = _text.ToString();
    }

    public string Text { get; }

    /// <summary>The stretch of the original that a stretch of the folded text stands for.</summary>
    /// <param name="length">At least 1.</param>
    public (int Start, int End) OriginOf(int start, int length) => (_origins[start].Start, _origins[start + length - 1].End);

    private void Add(string original, int at, int length)
    {
        var c = original[at];
        if (CharUnicodeInfo.GetUnicodeCategory(original, at) == UnicodeCategory.Format)
        {
            return;
        }
        if (length == 2)
        {
            Append(c, at, at + 1);
            Append(original[at + 1], at + 1, at + 2);
        }
        else if (c == '\u2026')
        {
            Append('.', at, at + 1);
            Append('.', at, at + 1);
            Append('.', at, at + 1);
        }
        else
        {
            Append(Fold(c), at, at + 1);
        }
    }

    private static char Fold(char c) => c switch
    {
        '"' or '`' or '\u00b4' or '\u00ab' or '\u00bb' or (>= '\u2018' and <= '\u201f') or (>= '\u2032' and <= '\u2035') or '\u2039' or '\u203a' => '\'',
        (>= '\u2010' and <= '\u2015') or '\u2212' => '-',
        _ when char.IsWhiteSpace(c) || char.IsControl(c) => ' ',
        _ when char.IsSurrogate(c) => (char)Rune.ReplacementChar.Value,
        _ => c,
    };

    private void Append(char c, int start, int end)
    {
        var last = _text.Length > 0 ? _text[^1] : '\0';
        if (c == ' ' && last is ' ' or '-')
        {
            return;
        }
        if (c == '-' && last == '-')
        {
            _origins[^1] = (_origins[^1].Start, end);
            return;
        }
        // A fence's own marks are broken by a blank before a model sees them; the model quotes them broken.
        if (last == ' ' && (c == '-' || (_text.Length > 1 && IsMark(_text[^2], c))))
        {
            _text.Length--;
            _origins.RemoveAt(_origins.Count - 1);
        }
        _text.Append(c);
        _origins.Add((start, end));
    }

    private static bool IsMark(char first, char second) => (first, second) is ('[', '[') or (']', ']') or ('<', '|') or ('|', '>');
}
