using Microsoft.Extensions.AI;

namespace MockInterviewer.Core.ModelCalls;

/// <summary>What a call came to beside its words; decorators of the client put it into the response, callers read it.</summary>
/// <param name="CostUsd">Null when the model's price is not known.</param>
/// <param name="FromRecord">Whether the reply was on record already, so that nothing was sent and nothing paid.</param>
public sealed record ModelCallOutcome(decimal? CostUsd, bool FromRecord)
{
    private const string Cost = "mockinterviewer.cost_usd";
    private const string Recorded = "mockinterviewer.from_record";

    /// <summary>A response that no decorator marked has an unknown cost and came from the model.</summary>
    public static ModelCallOutcome Of(ChatResponse response)
    {
        var properties = response.AdditionalProperties;
        return new ModelCallOutcome(
            properties?.TryGetValue(Cost, out decimal cost) == true ? cost : null,
            properties?.TryGetValue(Recorded, out bool recorded) == true && recorded);
    }

    /// <summary>Puts this into a response, in place of what stood there.</summary>
    public ChatResponse AddTo(ChatResponse response)
    {
        var properties = response.AdditionalProperties ??= [];
        properties[Recorded] = FromRecord;
        if (CostUsd is { } cost)
        {
            properties[Cost] = cost;
        }
        else
        {
            properties.Remove(Cost);
        }
        return response;
    }
}
