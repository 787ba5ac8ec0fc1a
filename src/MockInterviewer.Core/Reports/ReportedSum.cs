using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MockInterviewer.Core.Answers;

namespace MockInterviewer.Core.Reports;

/// <summary>What an offline rating is the sum of.</summary>
/// <param name="Base">Of an answer that has none of the features.</param>
/// <param name="Parts">Those that are not 0, what raises the level first, the largest of each kind first.</param>
/// <param name="Level2">From which sum on it is level 2; likewise 3 and 4.</param>
public sealed record ReportedSum(double Base, ImmutableArray<ReportedPart> Parts, double Level2, double Level3, double Level4)
{
    [JsonIgnore]
    public double Total => Base + Parts.Sum(p => p.Points);

    /// <summary>Levels for each point of the sum, where it is cut into levels.</summary>
    [JsonIgnore]
    public double LevelsPerPoint => 2 / (Level4 - Level2);

    internal static ReportedSum? Of(RatingSum? sum) => sum is null ? null : new ReportedSum(sum.Base,
        [.. sum.Parts.Where(p => p.Points != 0).OrderByDescending(p => p.Points > 0).ThenByDescending(p => Math.Abs(p.Points))
            .Select(p => new ReportedPart(p.Feature.Id, p.Points))], sum.Cuts.Level2, sum.Cuts.Level3, sum.Cuts.Level4);
}
