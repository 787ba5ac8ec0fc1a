namespace MockInterviewer.Core.Answers;

/// <summary>Single words, and endings of longer words: <c>*ment</c> stands for "agreement" and not for "moment".</summary>
internal sealed class WordList
{
    /// <summary>Short words seldom are what their ending says: "nation", "city".</summary>
    private const int FewestBeforeEnding = 4;

    private readonly HashSet<string> _words;

    /// <summary>By their last letter: most words are none of any.</summary>
    private readonly Dictionary<char, string[]> _endings;

    private readonly int _shortestWithEnding;

    public WordList(IReadOnlyCollection<string> entries)
    {
        _words = entries.Where(e => e[0] != '*').ToHashSet(StringComparer.Ordinal);
        List<string> endings = [.. entries.Where(e => e[0] == '*').Select(e => e[1..])];
        _endings = endings.GroupBy(e => e[^1]).ToDictionary(g => g.Key, g => g.ToArray());
        _shortestWithEnding = endings.Select(e => e.Length + FewestBeforeEnding).DefaultIfEmpty(int.MaxValue).Min();
    }

    public bool Has(string word) => _words.Contains(word) || (word.Length >= _shortestWithEnding && HasEnding(word));

    private bool HasEnding(string word) => _endings.TryGetValue(word[^1], out var endings)
        && Array.Exists(endings, e => word.Length >= e.Length + FewestBeforeEnding && word.EndsWith(e, StringComparison.Ordinal));
}
