using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading.ByModel;

/// <summary>
/// How far a level may lie from the checks of its own criterion. The share of met checks stands for a level: a quarter 2, half 3, three
/// quarters 4. Anchors say more than checks do, so one level apart is a judgment; two are a contradiction.
/// </summary>
internal static class CheckRule
{
    private const int Contradiction = 2;

    private static readonly SumCuts Cuts = new(0.25, 0.5, 0.75);

    public static bool Contradicts(int level, IReadOnlyCollection<CheckFinding> checks) =>
        checks.Count > 0 && Math.Abs(level - LevelOf(checks)) >= Contradiction;

    /// <summary>The level, but no more than the checks allow. Upwards only: a severe level with good checks stays, and is doubted.</summary>
    public static int Lower(int level, IReadOnlyCollection<CheckFinding> checks) =>
        Contradicts(level, checks) ? Math.Min(level, LevelOf(checks) + Contradiction - 1) : level;

    private static int LevelOf(IReadOnlyCollection<CheckFinding> checks) => Cuts.LevelOf(OfflinePart.ShareOf(checks));
}
