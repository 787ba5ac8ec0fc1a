using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace MockInterviewer.Integrations.Providers.Http;

/// <summary>Reads how long a server asks to wait, in any of the ways that servers write it.</summary>
internal static partial class RateLimitHeaders
{
    private const double FirstEpochSecond = 1e9;
    private const double FirstEpochMillisecond = 1e12;
    private const double LastEpochMillisecond = 253402300799999;
    private const double LongestMilliseconds = 365.0 * 24 * 60 * 60 * 1000;
    private const double LastEpochSecond = 253402300799;

    private static readonly (string Remaining, string Reset)[] Pairs =
    [
        ("x-ratelimit-remaining-requests", "x-ratelimit-reset-requests"),
        ("x-ratelimit-remaining-tokens", "x-ratelimit-reset-tokens"),
        ("x-ratelimit-remaining", "x-ratelimit-reset"),
        .. ((string[])["requests", "tokens", "input-tokens", "output-tokens"]).Select(
            unit => ($"anthropic-ratelimit-{unit}-remaining", $"anthropic-ratelimit-{unit}-reset")),
    ];

    /// <summary>Of Retry-After, as seconds or as a date; never below zero. Null when the server asks for nothing.</summary>
    public static TimeSpan? RetryAfter(HttpResponseHeaders headers, DateTimeOffset now) =>
        Value(headers, "retry-after-ms") is { } exact && Number(exact) is { } milliseconds ? TimeSpan.FromMilliseconds(Math.Clamp(milliseconds, 0, LongestMilliseconds))
        : Value(headers, "retry-after") is { } text ? Wait(text, now)
        : null;

    /// <summary>How long until there is something left of a limit of which nothing is; zero when something is left of each.</summary>
    public static TimeSpan UntilSomethingRemains(HttpResponseHeaders headers, DateTimeOffset now) => Pairs
        .Where(p => Value(headers, p.Remaining) is { } left && Number(left) is <= 0)
        .Select(p => Value(headers, p.Reset) is { } reset ? Wait(reset, now) ?? TimeSpan.Zero : TimeSpan.Zero)
        .Append(TimeSpan.Zero)
        .Max();

    /// <summary>Reads 20, 1.5, 6m0s, 20ms, a date, or seconds or milliseconds since 1970.</summary>
    private static TimeSpan? Wait(string text, DateTimeOffset now)
    {
        var wait = Number(text) switch
        {
            // Neither a wait nor a moment that a calendar has: the server says nothing that can be obeyed.
            > LastEpochSecond and < FirstEpochMillisecond => null,
            { } number when number >= FirstEpochMillisecond => DateTimeOffset.FromUnixTimeMilliseconds((long)number) - now,
            { } number when number >= FirstEpochSecond => DateTimeOffset.FromUnixTimeSeconds((long)number) - now,
            { } number => TimeSpan.FromSeconds(number),
            null when Duration().Match(text) is { Success: true } match => Sum(match),
            null when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) => date - now,
            _ => (TimeSpan?)null,
        };
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static TimeSpan Sum(Match match) => match.Groups["part"].Captures.Zip(match.Groups["unit"].Captures).Aggregate(
        TimeSpan.Zero, (sum, part) => sum + (part.Second.Value switch
        {
            "h" => TimeSpan.FromHours(1),
            "m" => TimeSpan.FromMinutes(1),
            "s" => TimeSpan.FromSeconds(1),
            _ => TimeSpan.FromMilliseconds(1),
        } * double.Parse(part.First.Value, CultureInfo.InvariantCulture)));

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= LastEpochMillisecond ? number : null;

    private static string? Value(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.FirstOrDefault()?.Trim() : null;

    [GeneratedRegex(@"^(?:(?<part>\d+(?:\.\d+)?)(?<unit>ms|h|m|s))+$")]
    private static partial Regex Duration();
}
