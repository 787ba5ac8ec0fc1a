namespace MockInterviewer.Core.ModelCalls;

/// <summary>What a run of the program has cost so far. Answers from the record are no part of it.</summary>
/// <param name="Usd">Of the calls whose price is known.</param>
/// <param name="Unpriced">Calls whose price is not known: they cost something, and nobody knows how much.</param>
public sealed record RunCost(int Calls, long InputTokens, long CachedTokens, long OutputTokens, decimal Usd, int Unpriced)
{
    public static RunCost None { get; } = new(0, 0, 0, 0, 0, 0);
}
