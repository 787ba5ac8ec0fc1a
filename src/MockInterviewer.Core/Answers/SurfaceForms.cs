using System.Runtime.InteropServices;

namespace MockInterviewer.Core.Answers;

/// <summary>
/// Finds words and phrases in a text in one pass over its words, however many there are. A form is a row of words; <c>*</c> at
/// a word's end stands for any ending, <c>..</c> between words for at most <see cref="LongestGap"/> words.
/// </summary>
/// <remarks>The forms make a trie whose edges are numbered words and beginnings of words. Each word of the text is first
/// turned into the numbers of all edges that it may follow, so that the size of the lists does not matter; who reads many texts keeps
/// them (<see cref="Lexicon"/>). Once it was asked, no form may be added.</remarks>
public sealed class SurfaceForms
{
    public const int LongestGap = 3;

    /// <summary>The edge that a gap is, and the node where there is none.</summary>
    private const int None = -1;

    private const int Root = 0;

    private static readonly int[] NoEdges = [];

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _beginnings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _beginningOf;

    /// <summary>From the root by edge, from all other nodes, which have a few children at most, by node.</summary>
    private readonly List<int> _first = [];
    private readonly List<(int Edge, int Node)[]> _next = [[]];
    private readonly List<int> _afterGap = [None];
    private readonly List<int[]> _owners = [[]];
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

    /// <summary>Every whole word of the forms.</summary>
    internal IEnumerable<string> Words => _words.Keys;

    /// <summary>Every beginning of a word of the forms.</summary>
    internal IEnumerable<string> Beginnings => _beginnings.Keys;

    public bool AnyIn(string text)
    {
        var found = false;
        Find(CollectionsMarshal.AsSpan(Tokenizer.Cut(text, 0, text.Length)), (_, _, _) => found = true);
        return found;
    }

    /// <summary>Adds a form that stands for <paramref name="owner"/>.</summary>
    internal void Add(string form, int owner)
    {
        var node = Root;
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
        if (node != Root)
        {
            _owners[node] = [.. _owners[node], owner];
        }
    }

    /// <summary>Calls <paramref name="found"/> with owner, first and last word (inclusive) of each place that fits a form.</summary>
    internal void Find(ReadOnlySpan<Token> tokens, Action<int, int, int> found)
    {
        var edges = new int[tokens.Length][];
        for (var i = 0; i < edges.Length; i++)
        {
            edges[i] = EdgesOf(tokens[i].Word);
        }
        Find(edges, found);
    }

    /// <param name="edges">Those of each word.</param>
    internal void Find(ReadOnlySpan<int[]> edges, Action<int, int, int> found)
    {
        for (var first = 0; first < edges.Length; first++)
        {
            foreach (var edge in edges[first])
            {
                if (_first[edge] is not None and var node)
                {
                    Reach(node, first, first, edges, found);
                }
            }
        }
    }

    private void Reach(int node, int first, int at, ReadOnlySpan<int[]> edges, Action<int, int, int> found)
    {
        foreach (var owner in _owners[node])
        {
            found(owner, first, at);
        }
        Step(node, first, at + 1, edges, found);
    }

    private void Step(int node, int first, int at, ReadOnlySpan<int[]> edges, Action<int, int, int> found)
    {
        var next = _next[node];
        if (next.Length > 0 && at < edges.Length)
        {
            foreach (var edge in edges[at])
            {
                if (Child(next, edge) is not None and var child)
                {
                    Reach(child, first, at, edges, found);
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

    private static int Child((int Edge, int Node)[] children, int edge)
    {
        foreach (var child in children)
        {
            if (child.Edge == edge)
            {
                return child.Node;
            }
        }
        return None;
    }

    /// <summary>The edges that a word may follow.</summary>
    internal int[] EdgesOf(string word)
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
            number = _first.Count;
            _first.Add(None);
            table.Add(word, number);
        }
        return number;
    }

    private int Follow(int node, int edge)
    {
        var known = edge == None ? _afterGap[node] : node == Root ? _first[edge] : Child(_next[node], edge);
        return known != None ? known : Grow(node, edge);
    }

    private int Grow(int node, int edge)
    {
        var grown = _owners.Count;
        _owners.Add([]);
        _next.Add([]);
        _afterGap.Add(None);
        if (edge == None)
        {
            _afterGap[node] = grown;
        }
        else if (node == Root)
        {
            _first[edge] = grown;
        }
        else
        {
            _next[node] = [.. _next[node], (edge, grown)];
        }
        return grown;
    }
}
