namespace MockInterviewer.Tests.Providers.Pacing;

/// <summary>Fills up all the time.</summary>
/// <param name="held">The most that it holds.</param>
internal sealed class GradualLimit(double perSecond, double held) : PlayedLimit
{
    private readonly double _held = held;
    private double _left = held;
    private double _last;

    public override bool Take(double now)
    {
        (_left, _last) = (Math.Min(_held, _left + (now - _last) * perSecond), now);
        var granted = _left >= 1;
        _left -= granted ? 1 : 0;
        return granted;
    }

    public override (double Left, double Reset) Read() => (Math.Floor(_left), (_held - _left) / perSecond);
}
