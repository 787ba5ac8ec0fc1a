using System.Text.RegularExpressions;

namespace MockInterviewer.Robustness.Transformations;

/// <summary>Cuts text into sentences without the grader's own reader, so that a fault there does not hide itself here.</summary>
internal static partial class PlainSentences
{
    public static IEnumerable<string> In(string text) => Sentence().Matches(text).Select(m => m.Value);

    /// <summary>Changes each sentence where it stands; what is between them stays.</summary>
    public static string Replace(string text, Func<string, string> change) => Sentence().Replace(text, m => change(m.Value));

    /// <summary>Adds words before the full stop.</summary>
    public static string Extend(string sentence, string words)
    {
        var end = sentence.TrimEnd('.', '!', '?', '"', ')', '\u201d').Length;
        return sentence[..end] + words + sentence[end..];
    }

    /// <summary>For use after other words: "The gate failed." becomes "the gate failed.", "I" and "SLA" stay.</summary>
    public static string Uncapitalised(string sentence) =>
        sentence.Length > 1 && char.IsUpper(sentence[0]) && char.IsLower(sentence[1]) ? char.ToLowerInvariant(sentence[0]) + sentence[1..] : sentence;

    [GeneratedRegex("""\S.*?(?:[.!?]["')\u201d]*(?=\s|$)|$)""", RegexOptions.Multiline)]
    private static partial Regex Sentence();
}
