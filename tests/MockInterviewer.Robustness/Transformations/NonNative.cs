using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace MockInterviewer.Robustness.Transformations;

/// <summary>Function words as many who learnt English write them: no articles, another preposition. What is told stays.</summary>
internal static partial class NonNative
{
    private const double ArticlesDropped = 0.7;
    private const double PrepositionsSwapped = 0.3;

    private static readonly ImmutableDictionary<string, string> Swapped = new Dictionary<string, string>
    {
        ["in"] = "on",
        ["on"] = "in",
        ["at"] = "in",
        ["for"] = "to",
        ["of"] = "from",
        ["with"] = "by",
        ["by"] = "with",
        ["into"] = "in",
        ["about"] = "on",
    }.ToImmutableDictionary();

    public static string Write(string text, Random chance) =>
        Preposition().Replace(Article().Replace(text, m => chance.NextDouble() < ArticlesDropped ? "" : m.Value),
            m => chance.NextDouble() < PrepositionsSwapped ? Swapped[m.Value] : m.Value);

    [GeneratedRegex(@"\b(?:the|an|a)[^\S\n]+(?=\p{L}|\p{N})")]
    private static partial Regex Article();

    [GeneratedRegex(@"\b(?:in|on|at|for|of|with|by|into|about)\b")]
    private static partial Regex Preposition();
}
