using System.Text.RegularExpressions;

namespace MockInterviewer.Core.Interviews;

/// <summary>A persona's phrase with placeholders such as {probe}.</summary>
internal static partial class PhraseFrame
{
    public const string Nothing = "\u2026";

    public static IEnumerable<string> PlaceholdersOf(string frame) => Placeholder().Matches(frame).Select(m => m.Groups[1].Value);

    /// <summary>Fills in one pass: braces in what is filled in, which may be the candidate's words, stay as they are.</summary>
    public static string Fill(string frame, params (string Name, string Value)[] values) =>
        Placeholder().Replace(frame, m => values.FirstOrDefault(v => v.Name == m.Groups[1].Value).Value ?? m.Value);

    /// <summary>The frame with nothing in it, to show its manner.</summary>
    public static string Sketch(string frame) => Placeholder().Replace(frame, Nothing);

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Placeholder();
}
