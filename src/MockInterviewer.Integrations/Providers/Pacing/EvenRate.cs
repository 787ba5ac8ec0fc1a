namespace MockInterviewer.Integrations.Providers.Pacing;

/// <summary>A limit that a person gave, used up evenly: nothing is saved up for a burst.</summary>
/// <param name="perMinute">Above zero.</param>
internal sealed class EvenRate(double perMinute)
{
    /// <summary>What was not used may be caught up with for so long: timers are late now and then.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(100);

    private readonly double _perSecond = perMinute / 60;
    private DateTimeOffset _next;

    /// <summary>How long until more may be sent.</summary>
    public TimeSpan Wait(DateTimeOffset now) => _next > now ? _next - now : TimeSpan.Zero;

    public void Spend(double cost, DateTimeOffset now) => _next = (_next > now - Grace ? _next : now - Grace) + TimeSpan.FromSeconds(cost / _perSecond);

    /// <summary>Corrects what was spent, when it is known better.</summary>
    /// <param name="difference">What it cost beyond what was spent; below zero when it cost less.</param>
    public void Correct(double difference) => _next += TimeSpan.FromSeconds(difference / _perSecond);
}
