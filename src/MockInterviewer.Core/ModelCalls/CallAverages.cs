namespace MockInterviewer.Core.ModelCalls;

/// <summary>What the latest calls of a prompt came to.</summary>
/// <param name="Calls">So many were looked at; at least 1.</param>
/// <param name="OutputTokens">Of one call.</param>
/// <param name="Duration">Likewise, with its waits.</param>
public sealed record CallAverages(int Calls, int OutputTokens, TimeSpan Duration);
