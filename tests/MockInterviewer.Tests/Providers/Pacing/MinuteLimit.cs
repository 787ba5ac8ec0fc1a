namespace MockInterviewer.Tests.Providers.Pacing;

/// <summary>Is filled up at the beginning of each minute.</summary>
internal sealed class MinuteLimit(int perMinute) : PlayedLimit
{
    private double _now;
    private int _minute;
    private int _used;

    public override bool Take(double now)
    {
        _now = now;
        if ((int)(now / 60) is var minute && minute != _minute)
        {
            (_minute, _used) = (minute, 0);
        }
        return _used++ < perMinute;
    }

    public override (double Left, double Reset) Read() => (Math.Max(0, perMinute - _used), 60 - _now % 60);
}
