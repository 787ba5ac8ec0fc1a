using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace MockInterviewer.Tests.Documents;

/// <summary>Finds runs of words that stand in a source document and in a file of ours: facts carry over, sentences do not.</summary>
internal sealed partial class SharedWords
{
    public const int Run = 6;

    // Names have no other words, and half of all interview questions begin alike; a run that is little more than one of these says nothing.
    private static readonly string[] Names = ["have backbone disagree and commit", "insist on the highest standards", "tell me about a time you"];

    private readonly HashSet<string> _runs = new(StringComparer.Ordinal);

    public SharedWords(IEnumerable<string> documentLines)
    {
        // A run does not reach over a sentence's end: two sentences share no thought.
        foreach (var sentence in documentLines.SelectMany(line => SentenceEnd().Split(line)))
        {
            _runs.UnionWith(RunsOf(WordsOf(sentence)).Where(run => !Names.Any(name => run.Contains(name, StringComparison.Ordinal))));
        }
    }

    /// <summary>What <paramref name="path"/> shares with the documents: line of ours and the words.</summary>
    public IEnumerable<string> In(string path, string name) =>
        from text in TextsOf(path)
        from words in SharedIn(WordsOf(text.Text))
        select $"{name}:{text.Line}: {words}";

    /// <summary>The longest stretches that consist of shared runs.</summary>
    private IEnumerable<string> SharedIn(string[] words)
    {
        var runs = RunsOf(words).Select(_runs.Contains).ToArray();
        for (var i = 0; i < runs.Length; i++)
        {
            if (runs[i])
            {
                var more = runs.Skip(i).TakeWhile(shared => shared).Count() - 1;
                yield return string.Join(' ', words[i..(i + Run + more)]);
                i += more;
            }
        }
    }

    private static IEnumerable<(long Line, string Text)> TextsOf(string path)
    {
        if (!path.EndsWith(".yaml", StringComparison.Ordinal))
        {
            return ParagraphsOf(File.ReadAllLines(path));
        }
        var values = ContentIndex.ReadYaml(path).AllNodes.OfType<YamlScalarNode>().Select(n => (n.Start.Line, n.Value ?? ""));
        var comments = File.ReadLines(path).Select((text, i) => ((long)i + 1, text.TrimStart())).Where(l => l.Item2.StartsWith('#'));
        return values.Concat(comments);
    }

    private static IEnumerable<(long Line, string Text)> ParagraphsOf(string[] lines)
    {
        var first = 0;
        for (var i = 0; i <= lines.Length; i++)
        {
            if (i == lines.Length || string.IsNullOrWhiteSpace(lines[i]))
            {
                yield return (first + 1, string.Join(' ', lines[first..i]));
                first = i + 1;
            }
        }
    }

    private static IEnumerable<string> RunsOf(string[] words) =>
        Enumerable.Range(0, Math.Max(0, words.Length - Run + 1)).Select(i => string.Join(' ', words[i..(i + Run)]));

    private static string[] WordsOf(string text) =>
        [.. Word().Matches(text.ToLower(CultureInfo.InvariantCulture).Replace("’", "", StringComparison.Ordinal)
            .Replace("'", "", StringComparison.Ordinal)).Select(m => m.Value)];

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=[.!?][""”]?)\s+")]
    private static partial Regex SentenceEnd();
}
