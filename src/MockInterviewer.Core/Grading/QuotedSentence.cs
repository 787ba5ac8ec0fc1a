using System.Text.RegularExpressions;
using MockInterviewer.Core.Answers;

namespace MockInterviewer.Core.Grading;

/// <summary>A sentence of an answer as feedback quotes it.</summary>
internal static partial class QuotedSentence
{
    private const int Longest = 150;
    private const int Shortest = 100;

    /// <summary>In quotation marks, on one line, a long one cut after a word; its own quotation marks become single ones.</summary>
    public static string Of(Evidence sentence)
    {
        var line = string.Join(' ', WithoutBullet(sentence.Quote).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Replace('\u201c', '\u2018').Replace('\u201d', '\u2019').Replace('"', '\'');
        return $"\u201c{Cut(line)}\u201d";
    }

    /// <summary>A bullet before the words is none of them.</summary>
    public static string WithoutBullet(string words) => Bullet().Replace(words, "");

    [GeneratedRegex(@"^\s*[-*\u2022\u2013]\s+")]
    private static partial Regex Bullet();

    private static string Cut(string line)
    {
        if (line.Length <= Longest)
        {
            return line;
        }
        var blank = line.LastIndexOf(' ', Longest - 1);
        var end = blank >= Shortest ? blank : char.IsHighSurrogate(line[Longest - 2]) ? Longest - 2 : Longest - 1;
        return line[..end].TrimEnd(',', ';', ':', '-') + "\u2026";
    }
}
