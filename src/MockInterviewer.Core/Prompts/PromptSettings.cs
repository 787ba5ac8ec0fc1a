namespace MockInterviewer.Core.Prompts;

/// <summary>How a prompt wants its model to be called; null leaves it to the server.</summary>
/// <param name="MaxTokens">Longest reply.</param>
public sealed record PromptSettings(double? Temperature, double? TopP, int? MaxTokens, int? Seed);
