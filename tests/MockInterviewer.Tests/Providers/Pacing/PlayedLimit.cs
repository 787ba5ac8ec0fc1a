using MockInterviewer.Integrations.Providers.Pacing;

namespace MockInterviewer.Tests.Providers.Pacing;

/// <summary>A server's limit as it is kept and told, and somebody who calls as fast as his allowance lets him.</summary>
internal abstract class PlayedLimit
{
    /// <summary>How many seconds after it was sent a call reaches the server.</summary>
    private const double Late = 0.1;

    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>What the server says the limit is a minute; null when it does not.</summary>
    public double? Told { get; init; }

    /// <returns>Whether a call at this second is granted.</returns>
    public abstract bool Take(double now);

    /// <summary>What is left, and in how many seconds the limit is whole again.</summary>
    public abstract (double Left, double Reset) Read();

    /// <summary>Calls until so many are granted, with so many at a time, each answered after so many seconds.</summary>
    /// <returns>How many were refused, and how many seconds it took to send them all.</returns>
    public (int Refused, double Seconds) Call(int times, int atATime, double trip)
    {
        var allowance = new ServerAllowance();
        var underWay = new PriorityQueue<(long Turn, double SentAt, LimitNote Note), double>();
        var (now, refused, turn) = (0.0, 0, 0L);
        while (turn - refused < times)
        {
            var wait = underWay.Count >= atATime ? double.PositiveInfinity : allowance.Wait(1, turn, At(now)).TotalSeconds;
            if (wait == 0)
            {
                turn++;
                refused += Take(now + Late) ? 0 : 1;
                var (left, reset) = Read();
                underWay.Enqueue((turn, now, new LimitNote("requests", IsTokens: false, Told, left, TimeSpan.FromSeconds(reset))), now + trip);
            }
            else if (underWay.TryPeek(out var answer, out var next) && next <= now + wait)
            {
                underWay.Dequeue();
                now = next;
                allowance.Note(answer.Note, answer.Turn, answer.Turn, At(answer.SentAt), At(now));
            }
            else
            {
                now += wait;
            }
        }
        return (refused, now);
    }

    private static DateTimeOffset At(double seconds) => Start + TimeSpan.FromSeconds(seconds);
}
