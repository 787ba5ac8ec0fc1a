using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Rubrics;

/// <summary>
/// Where the offline grader cuts the share of met checks into levels (rubrics/offline-cuts.yaml). A share at or above a cut has
/// that level.
/// </summary>
/// <param name="Level2">0-1, and likewise below; each cut lies above the one before.</param>
public sealed record OfflineCuts(double Level2, double Level3, double Level4)
{
    internal const string File = "rubrics/offline-cuts.yaml";

    /// <param name="share">Of a criterion's checks that are met, 0-1; partly counts half.</param>
    public int LevelOf(double share) => share >= Level4 ? 4 : share >= Level3 ? 3 : share >= Level2 ? 2 : 1;

    /// <param name="map">Null when the file could not be read, which is a fault already.</param>
    internal static OfflineCuts Read(ContentMap? map)
    {
        var cuts = new OfflineCuts(ReadCut(map, "level_2"), ReadCut(map, "level_3"), ReadCut(map, "level_4"));
        if (cuts.Level2 <= 0 || cuts.Level3 <= cuts.Level2 || cuts.Level4 <= cuts.Level3 || cuts.Level4 > 1)
        {
            map?.Fault("level_2", "the cuts must rise from above 0 to at most 1: level_2 < level_3 < level_4");
        }
        map?.ReadInt("version", 1, 9999);
        map?.Close();
        return cuts;
    }

    private static double ReadCut(ContentMap? map, string key)
    {
        if (map?.ReadOptionalNumber(key) is { } cut)
        {
            return cut;
        }
        map?.Fault(key, "is missing; add it");
        return 0;
    }
}
