namespace MockInterviewer.Core.Grading;

/// <summary>Where a mean of levels becomes the next level: at or above a cut it is reached.</summary>
/// <param name="Level2">1-4, and likewise below; each cut lies above the one before.</param>
public sealed record LevelCuts(double Level2, double Level3, double Level4)
{
    /// <summary>The nearest level, halves upwards.</summary>
    public static LevelCuts Rounding { get; } = new(1.5, 2.5, 3.5);

    public bool Rise => Level2 > 1 && Level3 > Level2 && Level4 > Level3 && Level4 <= 4;

    /// <summary>
    /// The mean on the scale on which rounding gives the level that these cuts give: each cut lies on a half, and between them it
    /// is drawn straight. So score, caps and the mean over an interview go on as if nothing had been cut, and a higher mean stays higher.
    /// </summary>
    public double Apply(double mean) =>
        mean >= 4 ? 4
        : mean >= Level4 ? Between(mean, Level4, 3.5, 4, 4)
        : mean >= Level3 ? Between(mean, Level3, 2.5, Level4, 3.5)
        : mean >= Level2 ? Between(mean, Level2, 1.5, Level3, 2.5)
        : Between(mean, 1, 1, Level2, 1.5);

    private static double Between(double x, double fromX, double fromY, double toX, double toY) =>
        fromY + ((x - fromX) / (toX - fromX) * (toY - fromY));
}
