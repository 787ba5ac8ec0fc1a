namespace MockInterviewer.Core.Answers;

/// <summary>
/// Finds words and phrases in a text in one pass over its words, however many there are. A form is a row of words; <c>*</c> at
/// a word's end stands for any ending, <c>..</c> between words for at most <see cref="LongestGap"/> words.
/// </summary>
/// <remarks>The forms make a trie whose edges are numbered words and beginnings of words. Each word of the text is first
/// turned into the numbers of all edges that it may follow, so that the size of the lists does not matter.</remarks>
public sealed class SurfaceForms
{
    public const int LongestGap = 3;

    /// <summary>The edge that a gap is, and the node where there is none.</summary>
    private const int None = -1;

    private static readonly List<int> NoEdges = [];

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _beginnings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _beginningOf;
    private readonly Dictionary<long, int> _edges = [];
    private readonly List<int> _afterGap = [None];
    private readonly List<List<int>> _owners = [[]];
    private int _edgeCount;
    private int _shortestBeginning = int.MaxValue;
    private int _longestBeginning;

    /// <param name="forms">All of one owner, for <see cref="AnyIn"/>.</param>
    public SurfaceForms(IEnumerable<string> forms) : this()
    {
        foreach (var form in forms)
        {
            Add(form, owner: 0);
        }
    }

    internal SurfaceForms() => _beginningOf = _beginnings.GetAlternateLookup<ReadOnlySpan<char>>();

    public bool AnyIn(string text)
    {
        var found = false;
        Find(Tokenizer.Cut(text, 0, text.Length), (_, _, _) => found = true);
        return found;
    }

    /// <summary>Adds a form that stands for <paramref name="owner"/>.</summary>
    internal void Add(string form, int owner)
    {
        var node = 0;
        foreach (var part in form.ToLowerInvariant().Replace("..", " .. ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..")
            {
                node = Follow(node, None);
                continue;
            }
            var words = Tokenizer.Words(part).ToList();
            for (var i = 0; i < words.Count; i++)
            {
                var open = part[^1] == '*' && i == words.Count - 1;
                node = Follow(node, open ? NumberOfBeginning(words[i]) : NumberOf(_words, words[i]));
            }
        }
        if (node != 0)
        {
            _owners[node].Add(owner);
        }
    }

    /// <summary>Calls <paramref name="found"/> with owner, first and last word (inclusive) of each place that fits a form.</summary>
    internal void Find(IReadOnlyList<Token> tokens, Action<int, int, int> found)
    {
        var edges = new List<int>[tokens.Count];
        for (var i = 0; i < edges.Length; i++)
        {
            edges[i] = EdgesOf(tokens[i].Word);
        }
        for (var first = 0; first < tokens.Count; first++)
        {
            Step(0, first, first, edges, found);
        }
    }

    private void Step(int node, int first, int at, List<int>[] edges, Action<int, int, int> found)
    {
        if (at < edges.Length)
        {
            foreach (var edge in edges[at])
            {
                if (_edges.TryGetValue(Key(node, edge), out var next))
                {
                    foreach (var owner in _owners[next])
                    {
                        found(owner, first, at);
                    }
                    Step(next, first, at + 1, edges, found);
                }
            }
        }
        if (_afterGap[node] is not None and var afterGap)
        {
            for (var skip = 0; skip <= LongestGap; skip++)
            {
                Step(afterGap, first, at + skip, edges, found);
            }
        }
    }

    private List<int> EdgesOf(string word)
    {
        // Most words have none.
        var edges = NoEdges;
        if (_words.TryGetValue(word, out var whole))
        {
            edges = [whole];
        }
        for (var length = _shortestBeginning; length <= word.Length && length <= _longestBeginning; length++)
        {
            if (_beginningOf.TryGetValue(word.AsSpan(0, length), out var beginning))
            {
                edges = [.. edges, beginning];
            }
        }
        return edges;
    }

    private int NumberOfBeginning(string beginning)
    {
        _shortestBeginning = Math.Min(_shortestBeginning, beginning.Length);
        _longestBeginning = Math.Max(_longestBeginning, beginning.Length);
        return NumberOf(_beginnings, beginning);
    }

    private int NumberOf(Dictionary<string, int> table, string word)
    {
        if (!table.TryGetValue(word, out var number))
        {
            number = _edgeCount++;
            table.Add(word, number);
        }
        return number;
    }

    private int Follow(int node, int edge)
    {
        var known = edge == None ? _afterGap[node] : _edges.GetValueOrDefault(Key(node, edge), None);
        return known != None ? known : Grow(node, edge);
    }

    private int Grow(int node, int edge)
    {
        var next = _owners.Count;
        _owners.Add([]);
        _afterGap.Add(None);
        if (edge == None)
        {
            _afterGap[node] = next;
        }
        else
        {
            _edges.Add(Key(node, edge), next);
        }
        return next;
    }

    private static long Key(int node, int edge) => ((long)node << 32) | (uint)edge;
}
