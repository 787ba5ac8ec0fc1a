using System.Text.Json.Serialization;
using Microsoft.Extensions.AI;
using MockInterviewer.Core.ModelCalls;

namespace MockInterviewer.Core.Grading;

/// <summary>What a grade cost.</summary>
/// <param name="InputTokens">Of the calls that were sent, as the provider counts them; 0 where it does not say.</param>
/// <param name="CostUsd">Null when the price of a model is not known.</param>
/// <param name="Calls">Those that were sent.</param>
/// <param name="FromRecord">Replies that were on record already; they cost nothing and are not among the calls.</param>
public sealed record Usage(
    int InputTokens, int OutputTokens, decimal? CostUsd, int Calls,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int FromRecord = 0)
{
    public static Usage None { get; } = new(0, 0, 0m, 0);

    public static Usage Of(ChatResponse response)
    {
        var outcome = ModelCallOutcome.Of(response);
        return outcome.FromRecord
            ? None with { FromRecord = 1 }
            : new Usage((int)(response.Usage?.InputTokenCount ?? 0), (int)(response.Usage?.OutputTokenCount ?? 0), outcome.CostUsd, 1);
    }

    /// <summary>What a run has cost, whatever its calls were for.</summary>
    public static Usage Of(RunCost run) =>
        new((int)run.InputTokens, (int)run.OutputTokens, run.Unpriced > 0 ? null : run.Usd, run.Calls);

    /// <summary>A sum with an unknown cost in it is unknown.</summary>
    public static Usage operator +(Usage one, Usage other) => new(one.InputTokens + other.InputTokens, one.OutputTokens + other.OutputTokens,
        one.CostUsd + other.CostUsd, one.Calls + other.Calls, one.FromRecord + other.FromRecord);

    public static Usage Sum(IEnumerable<Usage> parts) => parts.Aggregate(None, (sum, part) => sum + part);
}
