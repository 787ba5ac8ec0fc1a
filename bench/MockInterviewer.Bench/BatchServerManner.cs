namespace MockInterviewer.Bench;

/// <summary>How the played server behaves. Faults fall on every n-th request, whatever it asks for.</summary>
/// <param name="Delay">Until a reply.</param>
internal sealed record BatchServerManner(TimeSpan Delay)
{
    /// <summary>Of 1,000 requests, answered with status 500.</summary>
    public int ServerErrors { get; init; }

    /// <summary>Of 1,000 requests, answered with status 429.</summary>
    public int Refusals { get; init; }

    /// <summary>Of 1,000 requests, answered with words that are no JSON.</summary>
    public int Malformed { get; init; }

    /// <summary>Of 1,000 requests: the connection is reset in the middle of the reply.</summary>
    public int Resets { get; init; }

    /// <summary>Of 1,000 requests: the reply ends in good order before it is whole.</summary>
    public int Truncated { get; init; }

    /// <summary>Of 1,000 requests, never answered.</summary>
    public int Stalls { get; init; }

    /// <summary>Kept evenly, with a second's worth in reserve; said in OpenAI's headers. Null for no limit.</summary>
    public int? RequestsPerMinute { get; init; }
}
