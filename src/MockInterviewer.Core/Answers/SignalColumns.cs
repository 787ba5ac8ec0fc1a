namespace MockInterviewer.Core.Answers;

/// <summary>Which of an answer's sentences have a signal, for each signal, as bits. So an alternative is held against sixty-four
/// sentences with a few ands, where asking sentence by sentence was most of the work of a grading.</summary>
internal sealed class SignalColumns
{
    private const double OfLanguage = 0.5;

    private readonly ulong[] _bits;
    private readonly int _blocks;
    private readonly int _sentences;

    /// <param name="signals">How many there are.</param>
    public SignalColumns(IReadOnlyList<Sentence> sentences, int signals)
    {
        _sentences = sentences.Count;
        _blocks = (_sentences + 63) / 64;
        _bits = new ulong[signals * _blocks];
        for (var i = 0; i < _sentences; i++)
        {
            sentences[i].Signals.MarkIn(this, i);
        }
    }

    public void Mark(int signal, int sentence) => _bits[(signal * _blocks) + (sentence >> 6)] |= 1UL << (sentence & 63);

    public SentenceSet With(int signal)
    {
        var set = new SentenceSet.Builder(_blocks);
        for (var block = 0; block < _blocks; block++)
        {
            set.Add(block, _bits[(signal * _blocks) + block]);
        }
        return set.Build();
    }

    /// <summary>How much a signal of a sentence tells, 0-1: what most of the others have too tells little, and less if it is one of the language.</summary>
    public double WeightOf(int signal) =>
        (1 - (Math.Max(0, With(signal).Count - 1) / (double)Math.Max(1, _sentences - 1))) * (SignalIndex.IsOfLanguage(signal) ? OfLanguage : 1);

    /// <summary>The sentences that fit any of the alternatives.</summary>
    public SentenceSet Fitting(CompiledAlternative[] any)
    {
        var set = new SentenceSet.Builder(_blocks);
        for (var block = 0; block < _blocks; block++)
        {
            foreach (var alternative in any)
            {
                set.Add(block, Fitting(alternative, block));
            }
        }
        return set.Build();
    }

    public bool Fits(CompiledAlternative alternative, int sentence) => (Fitting(alternative, sentence >> 6) & (1UL << (sentence & 63))) != 0;

    private ulong Fitting(CompiledAlternative alternative, int block)
    {
        var fitting = ulong.MaxValue >> (64 - Math.Min(64, _sentences - (block << 6)));
        foreach (var signal in alternative.With)
        {
            fitting &= _bits[(signal * _blocks) + block];
        }
        foreach (var signal in alternative.Without)
        {
            fitting &= ~_bits[(signal * _blocks) + block];
        }
        return fitting;
    }
}
