using System.Text.RegularExpressions;
using MockInterviewer.Core.Answers;

namespace MockInterviewer.Core.Grading.ByModel;

/// <summary>Keeps a model from putting figures into a candidate's mouth.</summary>
internal static partial class OutlineFacts
{
    private const string Placeholder = "[number?]";

    /// <summary>The lines, a placeholder standing for every figure that neither answer nor question has. The number of a line itself stays.</summary>
    public static IEnumerable<string> Keep(IEnumerable<string> lines, Submission submission)
    {
        var known = Figures().Matches(submission.Answer + " " + submission.Question).Select(m => Digits(m.Value)).ToHashSet(StringComparer.Ordinal);
        return lines.Select(line => Figures().Replace(line, m => known.Contains(Digits(m.Value)) || IsListNumber(line, m) ? m.Value : Placeholder));
    }

    private static bool IsListNumber(string line, Match figure) =>
        figure.Index == 0 && figure.Length < line.Length && line[figure.Length] is '.' or ')';

    private static string Digits(string figure) => string.Concat(figure.Where(char.IsAsciiDigit));

    [GeneratedRegex(@"\d(?:[\d.,]*\d)?")]
    private static partial Regex Figures();
}
