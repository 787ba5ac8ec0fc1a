using System.Collections.Frozen;
using System.Globalization;

namespace MockInterviewer.Core.Answers;

/// <summary>Characters that are read as others or not at all: letters of other scripts that look like Latin ones, wide letters, and what
/// cannot be seen. Orders to a grader are hidden so.</summary>
internal static class LookAlikes
{
    private const char FirstWide = '\uff01';
    private const char LastWide = '\uff5e';

    /// <summary>Cyrillic and Greek; in Russian or Greek text it changes nothing, for no word of those is looked for.</summary>
    private static readonly FrozenDictionary<char, char> Latin =
        "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0455\u0458\u0501\u04bb\u051b\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u03bf\u03b1\u03bd\u03c1\u0399\u039f\u0391\u0395"
            .Zip("aeopcyxisjdhqabekmhopctxoavpioae").ToFrozenDictionary(p => p.First, p => p.Second);

    /// <param name="c">Not ASCII.</param>
    public static char Read(char c) =>
        c is >= FirstWide and <= LastWide ? char.ToLowerInvariant((char)(c - FirstWide + '!'))
        : Latin.TryGetValue(c, out var latin) ? latin
        : char.ToLowerInvariant(c);

    public static bool IsUnseen(char c) => c > '\u007f' && char.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
