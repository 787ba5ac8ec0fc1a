namespace MockInterviewer.Integrations.Providers.Pacing;

/// <summary>All limits by the minute at one provider: those that a person gave and those that its answers tell of.</summary>
/// <param name="requestsPerMinute">Null for none given.</param>
/// <param name="tokensPerMinute">Null for none given.</param>
internal sealed class RateRules(int? requestsPerMinute, int? tokensPerMinute)
{
    private readonly EvenRate? _requests = requestsPerMinute is { } limit ? new EvenRate(limit) : null;
    private readonly EvenRate? _tokens = tokensPerMinute is { } limit ? new EvenRate(limit) : null;
    private readonly Dictionary<string, (bool IsTokens, ServerAllowance Allowance)> _told = new(StringComparer.Ordinal);
    private readonly TokenCost _cost = new();

    /// <summary>By all attempts so far, as they were estimated.</summary>
    public double TokensSpent { get; private set; }

    public void Note(IEnumerable<LimitNote> notes, CallPlace place, DateTimeOffset now)
    {
        foreach (var note in notes)
        {
            if (!_told.TryGetValue(note.Unit, out var told))
            {
                _told[note.Unit] = told = (note.IsTokens, new ServerAllowance());
            }
            told.Allowance.Note(note, place.Turn, note.IsTokens ? place.TokensSoFar : place.Turn, place.SentAt, now);
        }
    }

    /// <summary>How long until all limits let a request go.</summary>
    /// <param name="bytes">Of its body.</param>
    /// <param name="sent">How many requests were sent so far.</param>
    public TimeSpan Wait(long bytes, long sent, DateTimeOffset now)
    {
        var wait = Longer(_requests?.Wait(now) ?? TimeSpan.Zero, _tokens?.Wait(now) ?? TimeSpan.Zero);
        foreach (var (isTokens, allowance) in _told.Values)
        {
            wait = Longer(wait, isTokens ? allowance.Wait(_cost.Of(bytes), TokensSpent, now) : allowance.Wait(1, sent, now));
        }
        return wait;
    }

    /// <returns>The tokens that the request is taken to cost.</returns>
    public double Spend(long bytes, DateTimeOffset now)
    {
        var tokens = _cost.Of(bytes);
        TokensSpent += tokens;
        _requests?.Spend(1, now);
        _tokens?.Spend(tokens, now);
        return tokens;
    }

    /// <param name="tokens">What the attempt did cost; null when that is not known.</param>
    public void Correct(CallPlace place, double? tokens)
    {
        if (tokens is { } cost)
        {
            _cost.Learn(place.Tokens, cost);
            _tokens?.Correct(cost - place.Tokens);
        }
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
