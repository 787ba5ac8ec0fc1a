using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace MockInterviewer.Robustness.Transformations;

/// <summary>How honest people write the same answer differently. The level must stay.</summary>
public static partial class Variations
{
    private const int LineLength = 60;

    public static ImmutableArray<Transformation> All { get; } =
    [
        new("2 % of the words mistyped", d => Typing.MistypeWords(d.Text, 0.02, d.Chance)),
        new("2 % of the letters mistyped", d => Typing.MistypeLetters(d.Text, 0.02, d.Chance)),
        new("lower case", d => d.Text.ToLowerInvariant()),
        new("British spelling", d => Spelling.ToBritish(d.Text)),
        new("American spelling", d => Spelling.ToAmerican(d.Text)),
        new("lines wrapped", d => Wrap(d.Text)),
        new("a line for each sentence", d => string.Join('\n', PlainSentences.In(d.Text))),
        new("a paragraph for each sentence", d => string.Join("\n\n", PlainSentences.In(d.Text))),
        new("line breaks taken out", d => string.Join(' ', PlainSentences.In(d.Text))),
        new("bullets for sentences", d => string.Join('\n', PlainSentences.In(d.Text).Select(s => $"- {s.TrimStart('-', '*', '\u2022', ' ')}"))),
        new("typographic quotes", d => ClosingQuote().Replace(d.Text.Replace('\'', '\u2019'), "\u201d").Replace('"', '\u201c')),
        new("typewriter quotes", d => d.Text.Replace('\u2019', '\'').Replace('\u2018', '\'').Replace('\u201c', '"').Replace('\u201d', '"')),
        new("non-native function words", d => NonNative.Write(d.Text, d.Chance)),
    ];

    /// <summary>As mail programs wrap: paragraphs stay.</summary>
    private static string Wrap(string text)
    {
        var wrapped = new StringBuilder();
        var column = 0;
        foreach (Match match in Piece().Matches(text))
        {
            if (match.Value == "\n")
            {
                column = 0;
            }
            else if (match.Value.Trim().Length == 0 && column >= LineLength)
            {
                wrapped.Append('\n');
                column = 0;
                continue;
            }
            wrapped.Append(match.Value);
            column += match.Value == "\n" ? 0 : match.Length;
        }
        return wrapped.ToString();
    }

    [GeneratedRegex("""(?<=[\p{L}\p{N}.,!?%])"(?!\w)""")]
    private static partial Regex ClosingQuote();

    [GeneratedRegex(@"\n|[^\S\n]+|\S+")]
    private static partial Regex Piece();
}
