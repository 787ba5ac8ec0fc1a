namespace MockInterviewer.Integrations.Providers.Pacing;

/// <summary>How calls to a provider get on at the moment.</summary>
/// <param name="Most">So many may be under way.</param>
/// <param name="UnderWay">So many are.</param>
/// <param name="Wait">For how long the provider's limit, or one that was given, still holds calls back; zero while none does.</param>
/// <param name="IsDown">Whether the server has stopped answering and is waited for.</param>
/// <param name="IsRefusing">Whether it lets nothing through because of its limit, and is waited for.</param>
public sealed record PaceState(int Most, int UnderWay, TimeSpan Wait, bool IsDown, bool IsRefusing = false)
{
    public static PaceState Idle { get; } = new(0, 0, TimeSpan.Zero, IsDown: false);
}
