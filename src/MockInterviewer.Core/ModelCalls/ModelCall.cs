namespace MockInterviewer.Core.ModelCalls;

/// <summary>One call of a model as it is kept: enough to read it again, and to answer the same question without paying twice. Holds no key.</summary>
/// <param name="Key">What makes two calls the same, in hex; null for a call that is never answered from the record.</param>
/// <param name="Settings">Temperature, longest reply and such, as JSON.</param>
/// <param name="Request">The messages, as JSON.</param>
/// <param name="Reply">The model's words; null when the call failed.</param>
/// <param name="Fault">Null when it did not.</param>
/// <param name="InputTokens">All of them, the cached ones too.</param>
/// <param name="CachedTokens">Those of the input that the provider had in its cache.</param>
/// <param name="CostUsd">Null when the model's price is not known.</param>
public sealed record ModelCall(
    string? Key,
    ModelRole Role,
    string Prompt,
    string PromptHash,
    string? RubricHash,
    string Provider,
    string Model,
    string Settings,
    string Request,
    string? Reply,
    ModelCallFault? Fault,
    int InputTokens,
    int CachedTokens,
    int OutputTokens,
    decimal? CostUsd,
    DateTimeOffset StartedAt,
    TimeSpan Duration)
{
    /// <summary>Null when nobody keeps one.</summary>
    public string? Account { get; init; }

    /// <param name="tokens">Null when the server did not say: the cost is then not known.</param>
    /// <param name="price">Null when the model has none.</param>
    internal ModelCall Priced(CallTokens? tokens, ModelPrice? price) => this with
    {
        InputTokens = tokens?.Input ?? 0,
        CachedTokens = tokens?.Cached ?? 0,
        OutputTokens = tokens?.Output ?? 0,
        CostUsd = tokens is null ? null : price?.CostOf(tokens),
    };
}
