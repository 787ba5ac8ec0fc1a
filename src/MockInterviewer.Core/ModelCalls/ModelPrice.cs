namespace MockInterviewer.Core.ModelCalls;

/// <summary>What a model costs, in USD per million tokens.</summary>
/// <param name="CachedInput">Of input that the provider had in its cache.</param>
public sealed record ModelPrice(decimal Input, decimal CachedInput, decimal Output)
{
    private const decimal Million = 1_000_000;

    /// <summary>What a provider takes for calls that are handed in by the file: half.</summary>
    public ModelPrice InFiles => new(Input / 2, CachedInput / 2, Output / 2);

    /// <summary>With nothing in the provider's cache.</summary>
    public decimal CostOf(long input, long output) => ((input * Input) + (output * Output)) / Million;

    public decimal CostOf(CallTokens tokens) =>
        (((tokens.Input - tokens.Cached) * Input) + (tokens.Cached * CachedInput) + (tokens.Output * Output)) / Million;
}
