namespace MockInterviewer.Core.Rubrics;

/// <summary>Where a number is cut into the levels 1-4; at or above a cut it has that level.</summary>
public sealed record SumCuts(double Level2, double Level3, double Level4)
{
    private const double Lowest = 1;
    private const double Highest = 4;

    public bool Rise => Level2 < Level3 && Level3 < Level4;

    /// <summary>How many levels the number rises by 1, taken over the two middle levels.</summary>
    public double LevelsPerPoint => 2 / (Level4 - Level2);

    public int LevelOf(double sum) => sum >= Level4 ? 4 : sum >= Level3 ? 3 : sum >= Level2 ? 2 : 1;

    /// <summary>The number on the scale of levels, 1-4: a cut lies halfway between the levels that it parts, and between two cuts
    /// it rises evenly. Monotone, and its nearest whole number is the level.</summary>
    public double PointsOf(double sum)
    {
        var points = sum < Level2 ? 1.5 - ((Level2 - sum) * LevelsPerPoint)
            : sum < Level3 ? 1.5 + ((sum - Level2) / (Level3 - Level2))
            : sum < Level4 ? 2.5 + ((sum - Level3) / (Level4 - Level3))
            : 3.5 + ((sum - Level4) * LevelsPerPoint);
        return Math.Clamp(points, Lowest, Highest);
    }
}
