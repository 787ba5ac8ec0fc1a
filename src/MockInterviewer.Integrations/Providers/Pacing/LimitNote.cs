namespace MockInterviewer.Integrations.Providers.Pacing;

/// <summary>What an answer says of one limit.</summary>
/// <param name="Unit">Tells limits of one server apart.</param>
/// <param name="IsTokens">Whether tokens are counted, or requests.</param>
/// <param name="Limit">Null when it is not said.</param>
/// <param name="Reset">Until the limit is whole again.</param>
internal sealed record LimitNote(string Unit, bool IsTokens, double? Limit, double Remaining, TimeSpan Reset);
