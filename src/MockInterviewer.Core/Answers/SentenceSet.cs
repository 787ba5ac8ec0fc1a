using System.Numerics;

namespace MockInterviewer.Core.Answers;

/// <summary>Some of an answer's sentences, by their places, as bits.</summary>
internal readonly struct SentenceSet
{
    /// <summary>Null for none: most sets are empty, and cost nothing.</summary>
    private readonly ulong[]? _bits;

    private SentenceSet(ulong[]? bits) => _bits = bits;

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var block in _bits.AsSpan())
            {
                count += BitOperations.PopCount(block);
            }
            return count;
        }
    }

    public SentenceSet Except(SentenceSet other)
    {
        if (_bits is null || other._bits is null)
        {
            return this;
        }
        var rest = new Builder(_bits.Length);
        for (var block = 0; block < _bits.Length; block++)
        {
            rest.Add(block, _bits[block] & ~other._bits[block]);
        }
        return rest.Build();
    }

    /// <summary>The places in ascending order.</summary>
    public IEnumerable<int> Places()
    {
        for (var block = 0; block < (_bits?.Length ?? 0); block++)
        {
            for (var left = _bits![block]; left != 0; left &= left - 1)
            {
                yield return (block << 6) + BitOperations.TrailingZeroCount(left);
            }
        }
    }

    /// <summary>Puts a set together, sixty-four sentences at a time.</summary>
    public struct Builder(int blocks)
    {
        private ulong[]? _bits;

        public void Add(int block, ulong sentences)
        {
            if (sentences != 0)
            {
                _bits ??= new ulong[blocks];
                _bits[block] |= sentences;
            }
        }

        public readonly SentenceSet Build() => new(_bits);
    }
}
