using Microsoft.Extensions.AI;

namespace MockInterviewer.Core.ModelCalls;

/// <summary>The tokens of one call.</summary>
/// <param name="Input">All of them, the cached ones too.</param>
/// <param name="Cached">Those of the input that the provider had in its cache.</param>
public sealed record CallTokens(int Input, int Cached, int Output)
{
    public static CallTokens None { get; } = new(0, 0, 0);

    /// <summary>Null when the server did not say both: half a count would be a price too low.</summary>
    public static CallTokens? Of(UsageDetails? usage) =>
        usage is { InputTokenCount: { } input, OutputTokenCount: { } output }
            ? new CallTokens((int)input, (int)(usage.CachedInputTokenCount ?? 0), (int)output)
            : null;
}
