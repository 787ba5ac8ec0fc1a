using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using MockInterviewer.Integrations.Providers.Pacing;

namespace MockInterviewer.Integrations.Providers.Http;

/// <summary>Reads what a server says of its limits and how long it asks to wait, in any of the ways that servers write it.</summary>
internal static partial class RateLimitHeaders
{
    private const double FirstEpochSecond = 1e9;
    private const double FirstEpochMillisecond = 1e12;
    private const double LastEpochMillisecond = 253402300799999;
    private const double LongestMilliseconds = 365.0 * 24 * 60 * 60 * 1000;
    private const double LastEpochSecond = 253402300799;

    private static readonly Limit[] Limits =
    [
        new("x-ratelimit-limit-requests", "x-ratelimit-remaining-requests", "x-ratelimit-reset-requests", IsTokens: false),
        new("x-ratelimit-limit-tokens", "x-ratelimit-remaining-tokens", "x-ratelimit-reset-tokens", IsTokens: true),
        new("x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset", IsTokens: false),
        .. ((string[])["requests", "tokens", "input-tokens", "output-tokens"]).Select(unit => new Limit(
            $"anthropic-ratelimit-{unit}-limit", $"anthropic-ratelimit-{unit}-remaining", $"anthropic-ratelimit-{unit}-reset", unit != "requests")),
    ];

    /// <summary>Of Retry-After, as seconds or as a date; never below zero. Null when the server asks for nothing.</summary>
    public static TimeSpan? RetryAfter(HttpResponseHeaders headers, DateTimeOffset now) =>
        Value(headers, "retry-after-ms") is { } exact && Number(exact) is { } milliseconds ? TimeSpan.FromMilliseconds(Math.Clamp(milliseconds, 0, LongestMilliseconds))
        : Value(headers, "retry-after") is { } text ? Wait(text, now)
        : null;

    /// <summary>What an answer says of the limits that it names with what is left and until when.</summary>
    public static IReadOnlyList<LimitNote> Notes(HttpResponseHeaders headers, DateTimeOffset now)
    {
        List<LimitNote>? notes = null;
        foreach (var limit in Limits)
        {
            if (Value(headers, limit.Remaining) is { } left && Number(left) is { } remaining && Value(headers, limit.Reset) is { } text && Wait(text, now) is { } reset)
            {
                (notes ??= []).Add(new LimitNote(limit.Remaining, limit.IsTokens, Value(headers, limit.Whole) is { } whole ? Number(whole) : null, remaining, reset));
            }
        }
        return notes ?? [];
    }

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

    /// <summary>The headers that tell of one limit.</summary>
    private sealed record Limit(string Whole, string Remaining, string Reset, bool IsTokens);

    [GeneratedRegex(@"^(?:(?<part>\d+(?:\.\d+)?)(?<unit>ms|h|m|s))+$")]
    private static partial Regex Duration();
}
