using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MockInterviewer.Core.Prompts;

/// <summary>
/// Puts a candidate's or a document's words between two marks that nobody can guess, so that a model can be told what is data. What
/// could pass for a mark is broken, and characters that cannot be seen are made visible or dropped.
/// </summary>
public static class UntrustedText
{
    private const string Mark = "text-";
    private const int MarkBytes = 8;

    /// <summary>A name for the marks of one call. A random one: text that was written before cannot contain it.</summary>
    public static string NewNonce() => Mark + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(MarkBytes));

    /// <summary>The text between the marks.</summary>
    /// <param name="nonce">Of <see cref="NewNonce"/>; the prompt names it in its rules.</param>
    public static string Fence(string text, string nonce) => $"[[{nonce}]]\n{Neutralise(text)}\n[[/{nonce}]]";

    /// <summary>The text without marks of its own and without what cannot be seen; letters, line ends and all else stay.</summary>
    public static string Neutralise(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format)
            {
                // Zero-width characters hide words from a reader, bidirectional ones turn them round; tag characters spell unseen orders.
                continue;
            }
            clean.Append(Rune.IsControl(rune) && rune.Value is not ('\n' or '\t') ? " " : rune.ToString());
        }
        return clean.Replace("[[", "[ [").Replace("]]", "] ]").Replace("<|", "< |").Replace("|>", "| >").ToString();
    }
}
