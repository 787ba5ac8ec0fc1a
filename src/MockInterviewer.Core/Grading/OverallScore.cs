using System.Collections.Immutable;
using MockInterviewer.Core.Answers;

namespace MockInterviewer.Core.Grading;

/// <summary>How the overall level of an answer came about.</summary>
/// <param name="RawMean">Weighted mean of the rated criteria's levels, 1-4.</param>
/// <param name="MeanLevel">The same on the scale of the cuts in force; without a calibration no other.</param>
/// <param name="CappedMean">The mean level, but no more than the lowest cap among the red flags.</param>
/// <param name="CappedBy">The flags that hold the level down.</param>
/// <param name="LeftOut">Criteria without a level; their weight is not counted.</param>
public sealed record OverallScore(double RawMean, double MeanLevel, double CappedMean, ImmutableArray<RedFlagFinding> CappedBy, int LeftOut)
{
    /// <summary>The mean level on a scale of 0-100, before red flags.</summary>
    public double Score => ScoreCalculator.ScoreOf(MeanLevel);

    /// <summary>1-4, before red flags.</summary>
    public int UncappedLevel => ScoreCalculator.LevelOf(MeanLevel);

    /// <summary>1-4, after red flags.</summary>
    public int Level => ScoreCalculator.LevelOf(CappedMean);
}
