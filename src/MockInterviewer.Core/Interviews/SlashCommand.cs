using System.Collections.Immutable;
using FuzzySharp;

namespace MockInterviewer.Core.Interviews;

/// <summary>Tells commands from answers.</summary>
public static class SlashCommand
{
    private const int SimilarEnough = 50;

    /// <summary>As typed: /help, /hint ...</summary>
    public static ImmutableArray<string> Names { get; } = [.. Enum.GetValues<InterviewCommand>().Select(NameOf)];

    public static string NameOf(InterviewCommand command) => "/" + command.ToString().ToLowerInvariant();

    /// <summary>Whether the text is a single word that begins with a slash, known or not.</summary>
    public static bool IsIn(string typed)
    {
        var word = typed.Trim();
        return word.StartsWith('/') && word.Length > 1 && !word.Any(char.IsWhiteSpace);
    }

    /// <summary>Null when the text is not one of <see cref="Names"/>, in whatever case.</summary>
    public static InterviewCommand? Find(string typed)
    {
        var word = typed.Trim().ToLowerInvariant();
        var index = Names.IndexOf(word);
        return index >= 0 ? (InterviewCommand)index : null;
    }

    /// <summary>One line for an unknown command, with those that are most like it.</summary>
    internal static string Explain(string typed)
    {
        var word = typed.Trim();
        var scores = Names.ToDictionary(n => n, n => Fuzz.Ratio(n, word.ToLowerInvariant()));
        var near = Names.Where(n => scores[n] >= SimilarEnough && scores[n] == scores.Values.Max()).ToList();
        var shown = word.Length > 40 ? word[..40] + "..." : word;
        return near.Count > 0
            ? $"There is no command {shown}. Did you mean {string.Join(" or ", near)}?"
            : $"There is no command {shown}. There are {string.Join(", ", Names)}.";
    }
}
