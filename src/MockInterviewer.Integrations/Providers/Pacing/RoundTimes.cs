namespace MockInterviewer.Integrations.Providers.Pacing;

/// <summary>Watches whether more attempts at a time still bring more answers, or only longer waits, as a server does that works at one at a time.</summary>
internal sealed class RoundTimes
{
    private const double Slower = 2;

    /// <summary>Of the growth in number, so much may be paid in time.</summary>
    private const double Share = 0.75;

    private TimeSpan _sum;
    private int _count;
    private double _best = double.PositiveInfinity;
    private int _sizeAtBest = 1;

    public bool GrowthPays { get; private set; } = true;

    /// <param name="size">How many may be under way; so many answers make a round.</param>
    public void Add(TimeSpan took, int size)
    {
        _sum += took;
        if (++_count < size)
        {
            return;
        }
        var mean = _sum.TotalSeconds / _count;
        (_sum, _count) = (TimeSpan.Zero, 0);
        if (mean < _best)
        {
            (_best, _sizeAtBest) = (mean, size);
        }
        GrowthPays = mean <= _best * Math.Max(Slower, Share * size / _sizeAtBest);
    }
}
