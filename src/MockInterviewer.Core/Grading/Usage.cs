namespace MockInterviewer.Core.Grading;

/// <summary>What a grade cost.</summary>
public sealed record Usage(int InputTokens, int OutputTokens, decimal CostUsd, int Calls)
{
    public static Usage None { get; } = new(0, 0, 0m, 0);
}
