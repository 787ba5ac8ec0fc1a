using System.Text.RegularExpressions;

namespace MockInterviewer.Core.Interviews;

/// <summary>A few words of a sentence, verbatim, that stand by themselves.</summary>
internal static partial class Quotation
{
    private const int FewestWords = 4;
    private const int MostWords = 12;

    /// <summary>The sentence, or its first clause, when it has 4 to 12 words and is no question; else null.</summary>
    public static string? From(string sentence)
    {
        var whole = Bare(sentence);
        if (sentence.TrimEnd().EndsWith('?'))
        {
            return null;
        }
        var clause = Bare(ClauseEnd().Split(whole, 2)[0]);
        return IsQuotable(whole) ? whole
            : IsQuotable(clause) && !Subordinate().IsMatch(clause) ? clause
            : null;
    }

    private static string Bare(string text) => text.Trim(' ', '\t', '-', '*', '\u2022', '#', '.', ',', ';', ':', '!', '?');

    private static bool IsQuotable(string clause) =>
        clause.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length is >= FewestWords and <= MostWords
        && !BreaksOff().IsMatch(clause) && clause.IndexOfAny(['"', '\n', '\t', '(', ')', '|', '`', '{', '}', '<', '>', '\u201c', '\u201d']) < 0;

    /// <summary>What stands before a colon is a heading, not a thought. A comma ends a clause only before a word that begins one: "the days, the people and the risk" is a list.</summary>
    [GeneratedRegex(@"[;(]|\s[-\u2013]\s|,\s(?=(and|but|so|because|as|if|when|while|although|not|then|I|we|they|he|she|it)\b)|\s(?=(because|although|so that)\b)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex ClauseEnd();

    /// <summary>What waits for what was cut off.</summary>
    [GeneratedRegex(@"\b(that|which|who|to|of|for|with|the|an?|and|or|as|than)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex BreaksOff();

    /// <summary>What only begins a thought.</summary>
    [GeneratedRegex(@"^((and|but|so|or)\s)?(if|because|when|while|as|although|since|before|after|to)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Subordinate();
}
