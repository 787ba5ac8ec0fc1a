using System.Text;

namespace MockInterviewer.Core.Interviews;

/// <summary>What a candidate typed, as it is kept: verbatim, but without what no person types on purpose.</summary>
internal static class TypedText
{
    /// <summary>
    /// Line ends become \n; control characters other than newline and tab go; half a surrogate pair, which no encoding can
    /// store, becomes the replacement character.
    /// </summary>
    public static string Clean(string typed)
    {
        var text = new StringBuilder(typed.Length);
        foreach (var rune in typed.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (!Rune.IsControl(rune) || rune.Value is '\n' or '\t')
            {
                text.Append(rune);
            }
        }
        return text.ToString();
    }
}
