namespace MockInterviewer.Core.ModelCalls;

/// <summary>What a model costs, in USD per million tokens.</summary>
/// <param name="CachedInput">Of input that the provider had in its cache.</param>
public sealed record ModelPrice(decimal Input, decimal CachedInput, decimal Output)
{
    private const decimal Million = 1_000_000;

    public decimal CostOf(CallTokens tokens) =>
        (((tokens.Input - tokens.Cached) * Input) + (tokens.Cached * CachedInput) + (tokens.Output * Output)) / Million;
}
