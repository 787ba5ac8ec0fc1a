using System.Globalization;
using System.Text;

namespace MockInterviewer.Cli.Terminal;

/// <summary>How many columns a text takes in a terminal. A user-perceived character counts once, whatever it is made of.</summary>
internal static class TextWidth
{
    private const int EmojiPresentation = 0xFE0F;

    /// <summary>First and last code points of the wide blocks (East Asian wide and full width, emoji), in order.</summary>
    private static readonly int[] Wide =
    [
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE,
        0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE,
        0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA,
        0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755,
        0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55,
        0x2E80, 0x303E, 0x3041, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19,
        0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18CFF, 0x1AFF0, 0x1B2FF, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF,
        0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F1E6, 0x1F265, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F7E0, 0x1F7F0,
        0x1F90C, 0x1FAFF, 0x20000, 0x3FFFD,
    ];

    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        while (!text.IsEmpty)
        {
            if (text[0] is >= ' ' and < '\u007f' && (text.Length == 1 || text[1] < '\u0300'))
            {
                width++;
                text = text[1..];
                continue;
            }
            var length = StringInfo.GetNextTextElementLength(text);
            width += OfCharacter(text[..length]);
            text = text[length..];
        }
        return width;
    }

    /// <param name="character">One user-perceived character.</param>
    private static int OfCharacter(ReadOnlySpan<char> character)
    {
        var width = 0;
        foreach (var rune in character.EnumerateRunes())
        {
            width = Math.Max(width, rune.Value == EmojiPresentation && width > 0 ? 2 : OfRune(rune));
        }
        return width;
    }

    private static int OfRune(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    private static bool IsWide(int codePoint)
    {
        var index = Array.BinarySearch(Wide, codePoint);
        // Between the first and the last of a block the next greater entry is a last one, and those stand at odd places.
        return index >= 0 || ~index % 2 == 1;
    }
}
