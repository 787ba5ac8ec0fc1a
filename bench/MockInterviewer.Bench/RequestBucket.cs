using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace MockInterviewer.Bench;

/// <summary>A limit that fills up evenly and holds a second's worth of requests; says in OpenAI's headers what is left of it.</summary>
internal sealed class RequestBucket(int perMinute)
{
    private readonly Lock _lock = new();
    private readonly double _perSecond = perMinute / 60.0;
    private long _last = Stopwatch.GetTimestamp();
    private double _left = perMinute / 60.0;

    /// <returns>False when the request is one too many.</returns>
    public bool Take(IHeaderDictionary headers)
    {
        lock (_lock)
        {
            var now = Stopwatch.GetTimestamp();
            _left = Math.Min(_perSecond, _left + Stopwatch.GetElapsedTime(_last, now).TotalSeconds * _perSecond);
            _last = now;
            var granted = _left >= 1;
            _left -= granted ? 1 : 0;
            headers["x-ratelimit-limit-requests"] = perMinute.ToString(CultureInfo.InvariantCulture);
            headers["x-ratelimit-remaining-requests"] = ((int)_left).ToString(CultureInfo.InvariantCulture);
            headers["x-ratelimit-reset-requests"] = string.Create(CultureInfo.InvariantCulture, $"{(_perSecond - _left) / _perSecond * 1000:F0}ms");
            return granted;
        }
    }
}
