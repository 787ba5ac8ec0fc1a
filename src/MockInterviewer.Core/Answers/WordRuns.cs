namespace MockInterviewer.Core.Answers;

/// <summary>Runs of three words, to tell whether a sentence was copied from a text.</summary>
internal sealed class WordRuns
{
    private const int Length = 3;

    /// <summary>Of a sentence with fewer words nothing can be said.</summary>
    private const int FewestWords = 5;

    private readonly HashSet<ulong> _runs = [];

    public void Add(ReadOnlySpan<Token> tokens)
    {
        for (var i = 0; i + Length <= tokens.Length; i++)
        {
            _runs.Add(NumberOf(tokens.Slice(i, Length)));
        }
    }

    /// <summary>Whether at least so large a share of the sentence's runs stand here; never for a very short one.</summary>
    public bool Holds(ReadOnlySpan<Token> tokens, double share)
    {
        if (tokens.Length < FewestWords)
        {
            return false;
        }
        var known = 0;
        for (var i = 0; i + Length <= tokens.Length; i++)
        {
            known += _runs.Contains(NumberOf(tokens.Slice(i, Length))) ? 1 : 0;
        }
        return known >= share * (tokens.Length - Length + 1);
    }

    /// <summary>A number of a row of words: the same for the same words in this order, and hardly ever for others.</summary>
    public static ulong NumberOf(ReadOnlySpan<Token> run)
    {
        const ulong Prime = 1099511628211;
        var number = 0UL;
        foreach (var token in run)
        {
            number = (ulong.RotateLeft(number, 23) ^ token.Number) * Prime;
        }
        return number;
    }
}
