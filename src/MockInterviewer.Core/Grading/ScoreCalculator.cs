using MockInterviewer.Core.Answers;

namespace MockInterviewer.Core.Grading;

/// <summary>
/// The one place where levels become a score: weighted mean of the criteria, then the caps of red flags; over several answers the
/// mean of those. Monotone: a better rating never lowers the result.
/// </summary>
public static class ScoreCalculator
{
    /// <summary>The overall judgment of a grade as it stands.</summary>
    public static OverallScore? Calculate(Grade grade) => Calculate(grade.Ratings, grade.RedFlags, grade.Cuts);

    /// <summary>The overall judgment of an answer. Null when no criterion has a level: there is no number in place of a failure.</summary>
    /// <param name="cuts">Of a calibration; null for rounding.</param>
    public static OverallScore? Calculate(IReadOnlyCollection<Rating> ratings, IReadOnlyCollection<RedFlagFinding> flags, LevelCuts? cuts = null)
    {
        var rated = ratings.Where(r => r.Level is not null).ToList();
        if (rated.Count == 0)
        {
            return null;
        }
        var raw = rated.Sum(r => r.Criterion.Weight * PointsOf(r)) / rated.Sum(r => r.Criterion.Weight);
        var mean = cuts?.Apply(raw) ?? raw;
        var lowestCap = flags.Min(f => f.Flag.Effect.Cap) ?? 4;
        return new OverallScore(raw, mean, Math.Min(mean, lowestCap), [.. flags.Where(f => f.Flag.Effect.Cap < LevelOf(mean))], ratings.Count - rated.Count);
    }

    /// <summary>What a rated criterion brings into the mean: its level, or more exactly its points.</summary>
    public static double PointsOf(Rating rating) => rating.Points ?? rating.Level!.Value;

    /// <summary>Over the answers of an interview: level 1-4 and score 0-100. A cap holds for the answer it was found in.</summary>
    /// <param name="answers">At least one.</param>
    public static (int Level, double Score) Average(IReadOnlyCollection<OverallScore> answers) =>
        (LevelOf(answers.Average(a => a.CappedMean)), ScoreOf(answers.Average(a => a.MeanLevel)));

    /// <summary>The level that a mean of levels stands for: the nearest one, halves upwards.</summary>
    public static int LevelOf(double mean) => Math.Clamp((int)Math.Floor(mean + 0.5), 1, 4);

    /// <summary>A mean level of 1-4 as 0-100, to one decimal.</summary>
    public static double ScoreOf(double mean) => Math.Round((mean - 1) / 3 * 100, 1, MidpointRounding.AwayFromZero);
}
