namespace MockInterviewer.Core.ModelCalls;

/// <summary>What the calls of a run of the program have cost so far, or those of an account. Answers from the record are no part of it.</summary>
/// <param name="Usd">Of the calls whose price is known.</param>
/// <param name="Unpriced">Calls whose price is not known: they cost something, and nobody knows how much.</param>
public sealed record RunCost(int Calls, long InputTokens, long CachedTokens, long OutputTokens, decimal Usd, int Unpriced)
{
    public static RunCost None { get; } = new(0, 0, 0, 0, 0, 0);

    public static RunCost operator +(RunCost one, RunCost other) => new(one.Calls + other.Calls, one.InputTokens + other.InputTokens,
        one.CachedTokens + other.CachedTokens, one.OutputTokens + other.OutputTokens, one.Usd + other.Usd, one.Unpriced + other.Unpriced);

    /// <param name="usd">Null when the price is not known.</param>
    public static RunCost OfCall(CallTokens tokens, decimal? usd) => new(1, tokens.Input, tokens.Cached, tokens.Output, usd ?? 0, usd is null ? 1 : 0);
}
