using Microsoft.Extensions.AI;

namespace MockInterviewer.Core.ModelCalls;

/// <summary>A call that was not made, with all that it takes to make it.</summary>
/// <param name="Call">As it will be recorded, without a reply; it has a key.</param>
public sealed record DeferredCall(ModelCall Call, IReadOnlyList<ChatMessage> Messages, ChatOptions Options)
{
    /// <summary>In USD: what it cannot exceed.</summary>
    public decimal MostAt(ModelPrice price) => price.CostOf(TokenEstimate.Of(Messages, Options));
}
