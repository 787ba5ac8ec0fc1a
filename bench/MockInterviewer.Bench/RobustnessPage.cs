using MockInterviewer.Core.Content;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Robustness;

namespace MockInterviewer.Bench;

/// <summary>What the tables of attacks and of variations share.</summary>
internal static class RobustnessPage
{
    private const int MostFlags = 3;

    public static Task<RobustnessMeasure> StartAsync() => RobustnessMeasure.StartAsync(
        new OfflineGrader(), new RubricLibrary(new ContentFolder(Repository.Folder)), GoldSet.Read(Repository.Gold), CancellationToken.None);

    public static string Verdict(bool met) => met ? "met   " : "MISSED";

    /// <summary>"too_short 12, injection 3": the most frequent flags that were not there before.</summary>
    public static string Flags(Movement movement) => string.Join(", ", movement.FlagsRaised.Take(MostFlags).Select(f => $"{f.Flag} {f.Answers}"));
}
