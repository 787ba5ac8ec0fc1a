namespace MockInterviewer.Core.Prompts;

/// <summary>A value that a prompt's template takes.</summary>
/// <param name="Default">Used when no value is given; null where one must be.</param>
public sealed record PromptVariable(string Name, string Description, bool IsRequired, string? Default);
