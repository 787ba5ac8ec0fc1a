using System.Text;
using MockInterviewer.Core.Prompts;

namespace MockInterviewer.Core.Answers;

/// <summary>
/// A text in a spelling in which two writings of the same words are equal, and where each of its characters came from: white space
/// between words is one blank and elsewhere nothing, all quotation marks are one mark, all dashes one hyphen, an ellipsis three
/// points; characters that cannot be seen are gone. Letter case stays.
/// </summary>
/// <remarks>Blanks beside marks count for nothing because a fence breaks marks of its own by a blank before a model sees and quotes them.</remarks>
internal sealed class FoldedText
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, int End)> _origins = [];

    public FoldedText(string original)
    {
        for (var i = 0; i < original.Length;)
        {
            var length = char.IsSurrogatePair(original, i) ? 2 : 1;
            if (char.IsAscii(original[i]) || IsSeen(original.AsSpan(i, length)))
            {
                Add(original.AsSpan(i, length), i);
            }
            i += length;
        }
        Text = _text.ToString().TrimEnd(' ');
    }

    public string Text { get; }

    /// <summary>The stretch of the original that a stretch of the folded text stands for.</summary>
    /// <param name="length">At least 1.</param>
    public (int Start, int End) OriginOf(int start, int length) => (_origins[start].Start, _origins[start + length - 1].End);

    /// <summary>What a model is not shown it cannot quote.</summary>
    private static bool IsSeen(ReadOnlySpan<char> character) => UntrustedText.Neutralise(character.ToString()).Length > 0;

    private void Add(ReadOnlySpan<char> character, int at)
    {
        if (character[0] == '\u2026')
        {
            Append('.', at, at + 1);
            Append('.', at, at + 1);
            Append('.', at, at + 1);
            return;
        }
        for (var i = 0; i < character.Length; i++)
        {
            Append(character.Length > 1 ? character[i] : Fold(character[i]), at + i, at + i + 1);
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
        if (c == '-' && last == '-')
        {
            _origins[^1] = (_origins[^1].Start, end);
            return;
        }
        if (c == ' ' && !char.IsLetterOrDigit(last))
        {
            return;
        }
        if (last == ' ' && !char.IsLetterOrDigit(c))
        {
            _text.Length--;
            _origins.RemoveAt(_origins.Count - 1);
        }
        _text.Append(c);
        _origins.Add((start, end));
    }
}
