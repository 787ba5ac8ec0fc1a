using FuzzySharp;
using MockInterviewer.Core.Interviews;

namespace MockInterviewer.Cli.Terminal;

/// <summary>What a line of an answer may be instead of text: the end of the answer, or a command of the interview.</summary>
internal static class LineCommand
{
    public const string Done = "/done";

    private const int SimilarEnough = 70;

    private static readonly string[] All = [Done, .. SlashCommand.Names];

    /// <summary>The command that a line is, or null. Case and blanks around it do not matter.</summary>
    public static string? Of(string line)
    {
        var word = line.Trim().ToLowerInvariant();
        return All.Contains(word) ? word : null;
    }

    /// <summary>For a line that is one word after a slash and nearly a command: that command.</summary>
    public static string? NearestTo(string line)
    {
        var word = line.Trim().ToLowerInvariant();
        if (!word.StartsWith('/') || word.Length < 2 || !word.AsSpan(1).ContainsAnyInRange('a', 'z') || word.Contains(' '))
        {
            return null;
        }
        var nearest = All.Select(c => (Name: c, Score: Fuzz.Ratio(c, word))).MaxBy(c => c.Score);
        return nearest.Score >= SimilarEnough ? nearest.Name : null;
    }
}
