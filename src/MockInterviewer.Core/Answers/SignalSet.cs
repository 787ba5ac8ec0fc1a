namespace MockInterviewer.Core.Answers;

/// <summary>A set of signal numbers as bits: an alternative is tested against a sentence with a few ands.</summary>
internal sealed class SignalSet(int capacity)
{
    public static readonly SignalSet Empty = new(0);

    private readonly ulong[] _bits = new ulong[(capacity + 63) / 64];

    public void Add(int signal) => _bits[signal >> 6] |= 1UL << (signal & 63);

    public void Remove(int signal) => _bits[signal >> 6] &= ~(1UL << (signal & 63));

    public bool Has(int signal) => (signal >> 6) < _bits.Length && (_bits[signal >> 6] & (1UL << (signal & 63))) != 0;
}
