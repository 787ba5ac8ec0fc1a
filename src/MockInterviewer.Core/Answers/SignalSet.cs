using System.Numerics;

namespace MockInterviewer.Core.Answers;

/// <summary>The signals that a sentence has, by their numbers, as bits.</summary>
internal sealed class SignalSet(int capacity)
{
    public static readonly SignalSet Empty = new(0);

    private readonly ulong[] _bits = new ulong[(capacity + 63) / 64];

    public void Add(int signal) => _bits[signal >> 6] |= 1UL << (signal & 63);

    public void Remove(int signal) => _bits[signal >> 6] &= ~(1UL << (signal & 63));

    public bool Has(int signal) => (signal >> 6) < _bits.Length && (_bits[signal >> 6] & (1UL << (signal & 63))) != 0;

    /// <summary>Marks the sentence in the column of each signal that it has.</summary>
    public void MarkIn(SignalColumns columns, int sentence)
    {
        for (var i = 0; i < _bits.Length; i++)
        {
            for (var left = _bits[i]; left != 0; left &= left - 1)
            {
                columns.Mark((i << 6) + BitOperations.TrailingZeroCount(left), sentence);
            }
        }
    }
}
