namespace MockInterviewer.Integrations.Providers;

/// <summary>How long and how often a provider is asked before a call is given up. All times are above zero.</summary>
public sealed record CallLimits
{
    public static readonly TimeSpan UsualFirstDelay = TimeSpan.FromSeconds(1);

    /// <summary>How often one call is sent at most, the first time included; at least 1. Refusals for a limit do not count where an outage is waited for.</summary>
    public int Attempts { get; init; } = 4;

    /// <summary>For one attempt: until its whole reply is there, or a streamed one begins. A local model without a graphics card needs minutes.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>For all attempts of a call and the waits between them; waiting for a place among other calls is no part of it. A server that asks for a longer wait is not waited for.</summary>
    public TimeSpan OverallTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The longest silence within a streamed reply, before its first words too.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromMinutes(2);

    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The wait before the second attempt, which doubles from then on, with chance added; a server's Retry-After goes before it.</summary>
    public TimeSpan FirstDelay { get; init; } = UsualFirstDelay;

    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>So many attempts must have been made within a minute, and nine of ten have failed, for the circuit to open; at least 2.</summary>
    public int FailuresToOpen { get; init; } = 10;

    /// <summary>How long calls then fail at once, so that a server in trouble is left alone; at least half a second.</summary>
    public TimeSpan BreakDuration { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long calls wait for a server that has answered before and then stopped, or that refuses all of them for a limit, instead of
    /// failing; zero where a person waits.</summary>
    public TimeSpan OutagePatience { get; init; }

    /// <summary>The most attempts under way at a time at one provider; at least 1. It begins with fewer.</summary>
    public int Concurrency { get; init; } = 64;

    /// <summary>At one provider, beside what its answers tell; null for none.</summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>Likewise.</summary>
    public int? TokensPerMinute { get; init; }
}
