namespace MockInterviewer.Core.Answers;

/// <summary>Runs of three words, to tell whether a sentence was copied from a text.</summary>
internal sealed class WordRuns
{
    private const int Length = 3;

    /// <summary>Of a sentence with fewer words nothing can be said.</summary>
    private const int FewestWords = 5;

    private readonly HashSet<ulong> _runs = [];

    public void Add(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i + Length <= tokens.Count; i++)
        {
            _runs.Add(At(tokens, i));
        }
    }

    /// <summary>Whether at least so large a share of the sentence's runs stand here; never for a very short one.</summary>
    public bool Holds(IReadOnlyList<Token> tokens, double share)
    {
        var known = 0;
        for (var i = 0; i + Length <= tokens.Count; i++)
        {
            known += _runs.Contains(At(tokens, i)) ? 1 : 0;
        }
        return tokens.Count >= FewestWords && known >= share * (tokens.Count - Length + 1);
    }

    private static ulong At(IReadOnlyList<Token> tokens, int start)
    {
        const ulong Prime = 1099511628211;
        var hash = 14695981039346656037;
        for (var i = start; i < start + Length; i++)
        {
            foreach (var letter in tokens[i].Word)
            {
                hash = (hash ^ letter) * Prime;
            }
            hash = (hash ^ ' ') * Prime;
        }
        return hash;
    }
}
