using System.Text;
using System.Text.RegularExpressions;

namespace MockInterviewer.Robustness.Transformations;

/// <summary>The slips of quick typing: two letters swapped, one left out, doubled, or its neighbour hit. Figures stay.</summary>
internal static partial class Typing
{
    private const string Rows = "qwertyuiop asdfghjkl zxcvbnm";

    public static string MistypeWords(string text, double share, Random chance) => LongerWord().Replace(text, m =>
        chance.NextDouble() < share ? Slip(m.Value, chance.Next(m.Length), chance) : m.Value);

    public static string MistypeLetters(string text, double share, Random chance) => LongerWord().Replace(text, m =>
    {
        var word = m.Value;
        for (var at = m.Length - 1; at >= 0; at--)
        {
            word = chance.NextDouble() < share ? Slip(word, at, chance) : word;
        }
        return word;
    });

    private static string Slip(string word, int at, Random chance)
    {
        var typed = new StringBuilder(word);
        switch (chance.Next(4))
        {
            case 0 when at + 1 < word.Length:
                (typed[at], typed[at + 1]) = (typed[at + 1], typed[at]);
                break;
            case 1:
                typed.Remove(at, 1);
                break;
            case 2:
                typed.Insert(at, typed[at]);
                break;
            default:
                typed[at] = NeighbourOf(typed[at], chance);
                break;
        }
        return typed.ToString();
    }

    private static char NeighbourOf(char letter, Random chance)
    {
        var at = Rows.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal);
        char[] near = [.. new[] { at - 1, at + 1 }.Where(i => at >= 0 && i >= 0 && i < Rows.Length && Rows[i] != ' ').Select(i => Rows[i])];
        return near.Length == 0 ? letter : near[chance.Next(near.Length)];
    }

    /// <summary>Nobody mistypes "I" and sends it.</summary>
    [GeneratedRegex(@"\p{L}{3,}")]
    private static partial Regex LongerWord();
}
