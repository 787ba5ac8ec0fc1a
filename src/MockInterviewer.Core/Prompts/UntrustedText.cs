using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace MockInterviewer.Core.Prompts;

/// <summary>
/// Puts a candidate's or a document's words between two marks that nobody can guess, so that a model can be told what is data. What
/// could pass for a mark, ours or one of the chat formats that models are trained on, is broken by a blank; characters that cannot
/// be seen are dropped.
/// </summary>
public static partial class UntrustedText
{
    private const string MarkName = "text-";
    private const int MarkBytes = 8;
    private const int EmojiPresentation = 0xFE0F;

    /// <summary>Shown as nothing, though of a category that shows: joiners, fillers of Hangul, vowels inherent in Khmer, and Braille's blank.</summary>
    private static readonly HashSet<int> Unseen = [0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0];

    /// <summary>A name for the marks of one call. A random one: text that was written before cannot contain it.</summary>
    public static string NewNonce() => MarkName + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(MarkBytes));

    /// <summary>The text between the marks.</summary>
    /// <param name="nonce">Of <see cref="NewNonce"/>; the prompt names it in its rules.</param>
    public static string Fence(string text, string nonce) => $"[[{nonce}]]\n{Neutralise(text)}\n[[/{nonce}]]";

    /// <summary>The text without marks of its own and without what cannot be seen; letters, line ends and all else stay.</summary>
    public static string Neutralise(string text)
    {
        var clean = new StringBuilder(text.Length);
        Span<char> units = stackalloc char[2];
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is >= ' ' and <= '~')
            {
                clean.Append((char)rune.Value);
            }
            else if (!IsUnseen(rune))
            {
                clean.Append(Rune.IsControl(rune) && rune.Value is not ('\n' or '\t') ? " " : units[..rune.EncodeToUtf16(units)]);
            }
        }
        return Doubled().Replace(BreakMarks(clean.ToString()), m => string.Join(' ', m.Value.ToCharArray()));
    }

    /// <summary>Again until none is left: marks may overlap.</summary>
    private static string BreakMarks(string text)
    {
        while (ChatMark().IsMatch(text))
        {
            text = ChatMark().Replace(text, m => m.Value.Insert(1, " "));
        }
        return text;
    }

    /// <summary>
    /// Zero-width characters hide words from a reader, bidirectional ones turn them round; tag characters and selectors of variants
    /// spell unseen orders. An emoji made of several falls into its parts and keeps its colours.
    /// </summary>
    private static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format || Unseen.Contains(rune.Value)
        || rune.Value is (>= 0xFE00 and < EmojiPresentation) or (>= 0x180B and <= 0x180F) or (>= 0xE0000 and <= 0xE01EF);

    [GeneratedRegex(@"\[{2,}|\]{2,}")]
    private static partial Regex Doubled();

    /// <summary>How chat formats begin and end turns: ChatML and Llama 3, Llama 2, Gemma, Alpaca, this program's own message blocks.</summary>
    [GeneratedRegex(@"<\||\|>|<<(?=/?SYS)|\[(?=/?(?:INST|SYS|TOOL|AVAILABLE))|<(?=/?s>|/?message\b|/?(?:start|end)_of_turn>)|##(?=#*\s*(?:system|user|assistant|human|instructions?|response|input)\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex ChatMark();
}
