namespace MockInterviewer.Integrations.Providers.Pacing;

/// <summary>What a request costs in tokens, by its length: a cautious guess at first, then as it has been so far.</summary>
internal sealed class TokenCost
{
    /// <summary>Nobody's tokens are shorter on average; leaves room for the reply.</summary>
    private const double AtFirst = 0.5;

    private const double Weight = 0.1;

    private double _perByte = AtFirst;

    public double Of(long bytes) => Math.Max(1, bytes * _perByte);

    /// <param name="estimated">What this gave for the request.</param>
    public void Learn(double estimated, double actual) => _perByte *= 1 + Weight * (Math.Clamp(actual / estimated, 0.1, 10) - 1);
}
