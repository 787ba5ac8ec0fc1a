namespace MockInterviewer.Core.Answers;

/// <summary>Single words, and endings of longer words: <c>*ment</c> stands for "agreement" and not for "moment".</summary>
internal sealed class WordList
{
    /// <summary>Short words seldom are what their ending says: "nation", "city".</summary>
    private const int FewestBeforeEnding = 4;

    private readonly HashSet<string> _words;
    private readonly string[] _endings;

    public WordList(IReadOnlyCollection<string> entries)
    {
        _words = [.. entries.Where(e => e[0] != '*')];
        _endings = [.. entries.Where(e => e[0] == '*').Select(e => e[1..])];
    }

    public bool Has(string word) => _words.Contains(word) || Array.Exists(_endings, e => word.Length >= e.Length + FewestBeforeEnding && word.EndsWith(e, StringComparison.Ordinal));
}
