using System.Collections.Immutable;
using MockInterviewer.Core.Answers;

namespace MockInterviewer.Core.Drafting;

/// <summary>Chooses the probes of checks, no two in a rubric nearly the same: of two such the second would never be asked.</summary>
internal sealed class ProbeDrafter(DraftWords words, TermFinder terms)
{
    private const int Wanted = 2;
    private const int FirstWords = 5;

    /// <summary>Two probes that share more of their words are held to be alike.</summary>
    private const double Alike = 0.6;

    private readonly List<HashSet<string>> _asked = [];
    private int _next;

    /// <summary>Those of what it is about, unless another check has them; else frames around its own words.</summary>
    public ImmutableArray<string> Of(Concept? about, string text)
    {
        if (about is not null && about.Probes.All(p => !IsAsked(p)))
        {
            _asked.AddRange(about.Probes.Select(WordsOf));
            return about.Probes;
        }
        var topic = terms.TopicOf(text) is { Length: > 0 } found ? found : FirstOf(text);
        var probes = new List<string>();
        for (var tried = 0; probes.Count < Wanted; tried++)
        {
            var probe = words.TermProbes[_next++ % words.TermProbes.Length].Replace("{term}", topic, StringComparison.Ordinal);
            if (!probes.Contains(probe) && (!IsAsked(probe) || tried >= words.TermProbes.Length))
            {
                probes.Add(probe);
                _asked.Add(WordsOf(probe));
            }
        }
        return [.. probes];
    }

    /// <summary>The words after the verb.</summary>
    private static string FirstOf(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } said
        ? string.Join(' ', said.Skip(1).Take(FirstWords)).TrimEnd('.', ',', ';') : text;

    private bool IsAsked(string probe) => WordsOf(probe) is var said && _asked.Exists(a => a.Count(said.Contains) > Alike * Math.Max(a.Count, said.Count));

    private static HashSet<string> WordsOf(string text) => [.. Tokenizer.Words(text)];
}
