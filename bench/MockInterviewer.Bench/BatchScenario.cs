namespace MockInterviewer.Bench;

/// <summary>One run of the program against a server of a certain manner, and what it should come to.</summary>
/// <param name="Name">As in the table.</param>
/// <param name="Limit">The least time that the server's manner allows; null where only memory and processor time count.</param>
/// <param name="MostTime">How long it may take, start-up included.</param>
internal sealed record BatchScenario(string Name, int Answers, int InFlight, BatchServerManner Manner, TimeSpan? Limit, TimeSpan? MostTime)
{
    private const double MostCpu = 2.0;
    private const double MostMemory = 200;
    private const double MostExtraRequests = 0.12;
    private const double MostRefused = 0.01;
    private const double Mebibyte = 1024 * 1024;

    /// <summary>For one attempt of a call; null for the program's own.</summary>
    public int? TimeoutSeconds { get; init; }

    /// <summary>Whether processor time and memory are held to their limits too.</summary>
    public bool MeasuresCost { get; init; }

    /// <summary>What was missed, in words; empty when all was met.</summary>
    public IReadOnlyList<string> Missed(BatchOutcome outcome) => [.. Misses(outcome)];

    private IEnumerable<string> Misses(BatchOutcome outcome)
    {
        if (MostTime is { } most && outcome.Run.Took > most)
        {
            yield return "time";
        }
        if (outcome.Failed + outcome.Unearned > 0)
        {
            yield return "answers";
        }
        if (outcome.Requests > Answers * (1 + MostExtraRequests))
        {
            yield return "requests";
        }
        if (Manner.RequestsPerMinute is not null && outcome.Refused >= Answers * MostRefused)
        {
            yield return "refusals";
        }
        if (MeasuresCost && outcome.Run.Processor.TotalMilliseconds / Answers > MostCpu)
        {
            yield return "processor";
        }
        if (MeasuresCost && outcome.Run.Peak / Mebibyte >= MostMemory)
        {
            yield return "memory";
        }
    }
}
