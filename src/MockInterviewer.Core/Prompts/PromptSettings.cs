using Microsoft.Extensions.AI;

namespace MockInterviewer.Core.Prompts;

/// <summary>How a prompt wants its model to be called; null leaves it to the server.</summary>
/// <param name="MaxTokens">Longest reply.</param>
public sealed record PromptSettings(double? Temperature, double? TopP, int? MaxTokens, int? Seed)
{
    /// <summary>Options of a call, of their own for each.</summary>
    public ChatOptions ToOptions() => new()
    {
        Temperature = (float?)Temperature,
        TopP = (float?)TopP,
        MaxOutputTokens = MaxTokens,
        Seed = Seed,
    };
}
