using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace MockInterviewer.Integrations.Providers;

/// <summary>Takes keys out of text: those that are known, and whatever looks like one. May be used from several threads.</summary>
public sealed partial class Secrets
{
    private const string Mark = "[key]";
    private const int ShortestSecret = 6;

    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>A key that must not be shown. One of fewer than 6 characters is a dummy such as "none", and stays.</summary>
    public void Add(string? secret)
    {
        if (secret?.Trim() is { Length: >= ShortestSecret } key)
        {
            _known[key] = true;
        }
    }

    /// <summary>The text with every key replaced.</summary>
    public string Redact(string text) => LooksLikeAKey().Replace(
        _known.Keys.OrderByDescending(k => k.Length).Aggregate(text, (t, key) => t.Replace(key, Mark, StringComparison.Ordinal)), Mark);

    /// <summary>Keys with a vendor's prefix (also starred out in the middle), Google's, tokens of Entra, what follows Bearer, long runs of hexadecimal
    /// or base64.</summary>
    [GeneratedRegex(@"(?<![\w-])(?:sk|pk|rk|gsk|xai|hf|key|api)[-_][\w*.-]{6,}|AIza[\w-]{20,}|eyJ[\w.-]{20,}|(?<=Bearer\s)[^\s""']{4,}|[0-9a-fA-F]{24,}|[A-Za-z0-9+/_=]{32,}",
        RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikeAKey();
}
