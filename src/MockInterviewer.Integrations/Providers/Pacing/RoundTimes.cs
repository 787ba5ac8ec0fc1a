namespace MockInterviewer.Integrations.Providers.Pacing;

/// <summary>Watches whether more attempts at a time still bring more answers, or only longer waits, as a server does that works at one at a time.</summary>
internal sealed class RoundTimes
{
    private const double Slower = 2;

    /// <summary>Of the growth in number, so much may be paid in time.</summary>
    private const double Share = 0.75;

    private TimeSpan _sum;
    private int _count;
    private int _round;
    private double _sizes;
    private double _best = double.PositiveInfinity;
    private double _sizeAtBest = 1;

    public bool GrowthPays { get; private set; } = true;

    /// <param name="size">How many may be under way; as many answers as there were at its beginning make a round.</param>
    public void Add(TimeSpan took, int size)
    {
        _round = _count == 0 ? size : _round;
        _sum += took;
        _sizes += size;
        if (++_count < _round)
        {
            return;
        }
        var (mean, meanSize) = (_sum.TotalSeconds / _count, _sizes / _count);
        (_sum, _sizes, _count) = (TimeSpan.Zero, 0, 0);
        if (mean < _best)
        {
            (_best, _sizeAtBest) = (mean, meanSize);
        }
        GrowthPays = mean <= _best * Math.Max(Slower, Share * meanSize / _sizeAtBest);
    }
}
