using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace MockInterviewer.Core.Drafting;

/// <summary>The ways to read a text whose words may be hidden from a search: letters that only look Latin, figures for letters, letters
/// set apart, signs between them, entities, escapes, base 64, words written backwards.</summary>
internal static partial class Disguises
{
    private static readonly Dictionary<char, char> LookAlikes = Pairs("аaеeоoрpсcуyхxіiјjѕsԁdɡgοoαaεeιiκkνvρpτtυuѵvһhмmнhтtвbкkΑAΒBΕEΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXАAВBЕEКKМMНHОOРPСCТTХXІI");
    private static readonly Dictionary<char, char> Figures = Pairs("0o1i3e4a5s7t@a$s!i");

    /// <summary>The wide forms of ! to ~.</summary>
    private const char FirstWide = '\uFF01';
    private const char LastWide = '\uFF5E';

    /// <summary>The text as it stands first.</summary>
    public static IEnumerable<string> ReadingsOf(string text)
    {
        var plain = Plain(text);
        yield return plain;
        yield return Together(plain);
        yield return Swapped(plain, Figures);
        foreach (var code in Code().Matches(plain).Select(m => Decoded(m.Value)).OfType<string>())
        {
            yield return code;
        }
        yield return new string([.. plain.Reverse()]);
    }

    /// <summary>Without what cannot be seen, marks of emphasis, entities and escapes; wide and look-alike letters as Latin ones.</summary>
    private static string Plain(string text)
    {
        var decoded = Uri.UnescapeDataString(WebUtility.HtmlDecode(text));
        var kept = UntrustedMarks().Replace(decoded, "").Normalize(NormalizationForm.FormD).Select(c => c is >= FirstWide and <= LastWide ? (char)(c - FirstWide + '!') : c).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark));
        return Swapped(string.Concat(kept), LookAlikes);
    }

    /// <summary>"i g n o r e", "i.g.n.o.r.e" and "ig-nore" as words. Where blanks part letters, those that part words are lost: the words
    /// that orders are made of are parted again.</summary>
    private static string Together(string text)
    {
        var joined = SetApart().Replace(text, m => OrderWord().Replace(string.Concat(m.Value.Where(char.IsLetterOrDigit)), " $0 "));
        return Hyphened().Replace(joined, "$1$2");
    }

    private static string Swapped(string text, Dictionary<char, char> letters) => string.Concat(text.Select(c => letters.GetValueOrDefault(c, c)));

    /// <summary>Each first letter of a pair stands for the second.</summary>
    private static Dictionary<char, char> Pairs(string pairs) => pairs.Chunk(2).DistinctBy(p => p[0]).ToDictionary(p => p[0], p => p[1]);

    private static string? Decoded(string code)
    {
        var bytes = new byte[code.Length];
        return Convert.TryFromBase64String(code.PadRight((code.Length + 3) / 4 * 4, '='), bytes, out var count) && bytes.AsSpan(0, count).IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0
            ? Encoding.ASCII.GetString(bytes, 0, count) : null;
    }

    [GeneratedRegex(@"[*_~`]+")]
    private static partial Regex UntrustedMarks();

    [GeneratedRegex(@"(?<![\w])(?:\w[ .\-|/]{1,3}){5,}\w(?![\w])")]
    private static partial Regex SetApart();

    [GeneratedRegex(@"(\b[a-z]{2,})-([a-z]{2,}\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Hyphened();

    [GeneratedRegex(@"[A-Za-z0-9+/]{16,}={0,2}")]
    private static partial Regex Code();

    [GeneratedRegex("ignore|disregard|forget|override|previous|earlier|prior|above|instructions?|system|prompt|rubric|always|approve|without|reading|grade|level|marks|every|candidate|answer|all|give|the|this|and|four|top|full", RegexOptions.IgnoreCase)]
    private static partial Regex OrderWord();
}
