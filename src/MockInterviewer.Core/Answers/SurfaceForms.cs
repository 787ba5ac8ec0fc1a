using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace MockInterviewer.Core.Answers;

/// <summary>
/// Finds words and phrases in a text in one pass over its words, however many there are. A form is a row of words; <c>*</c> at
/// a word's end stands for any ending, <c>..</c> between words for at most <see cref="LongestGap"/> words.
/// </summary>
/// <remarks>The forms make a trie whose edges are numbered words and beginnings of words. Each word of the text is first
/// turned into the numbers of all edges that it may follow, so that the size of the lists does not matter; that is kept for the
/// words that come first, since most words of a text come again and again. Once it was asked, no form may be added.</remarks>
public sealed class SurfaceForms
{
    public const int LongestGap = 3;

    /// <summary>The edge that a gap is, and the node where there is none.</summary>
    private const int None = -1;

    /// <summary>For so many different words their edges are kept. English text is made of fewer, but for names and figures.</summary>
    private const int MostKept = 4096;

    private static readonly int[] NoEdges = [];

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _beginnings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _beginningOf;
    private readonly Dictionary<long, int> _edges = [];
    private readonly List<int> _afterGap = [None];
    private readonly List<int[]> _owners = [[]];
    private readonly ConcurrentDictionary<string, int[]> _kept = new(concurrencyLevel: 1, capacity: 31, StringComparer.Ordinal);
    private int _edgeCount;
    private int _shortestBeginning = int.MaxValue;
    private int _longestBeginning;
    private int _keptCount;

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
        Find(CollectionsMarshal.AsSpan(Tokenizer.Cut(text, 0, text.Length)), (_, _, _) => found = true);
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
        for (var first = 0; first < edges.Length; first++)
        {
            if (edges[first].Length > 0)
            {
                Step(0, first, first, edges, found);
            }
        }
    }

    private void Step(int node, int first, int at, int[][] edges, Action<int, int, int> found)
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

    private int[] EdgesOf(string word)
    {
        if (_kept.TryGetValue(word, out var edges))
        {
            return edges;
        }
        edges = FindEdges(word);
        // Two threads may pass the limit together; a few words more do no harm.
        if (_keptCount < MostKept && _kept.TryAdd(word, edges))
        {
            Interlocked.Increment(ref _keptCount);
        }
        return edges;
    }

    private int[] FindEdges(string word)
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
