using System.Collections.Immutable;
using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Rubrics;

/// <summary>Reads rubrics/features.yaml.</summary>
internal static class FeatureReader
{
    public const string File = "rubrics/features.yaml";

    /// <summary>The features of the file after those that are built in.</summary>
    /// <param name="map">Null when the file could not be read, which is a fault already.</param>
    public static ImmutableArray<Feature> Read(ContentMap? map, SignalReader signals)
    {
        ImmutableArray<Feature> features = [.. Feature.BuiltIn, .. map?.ReadMaps("features", required: true).Select(m => ReadFeature(m, signals)) ?? []];
        map?.Close();
        map?.FaultTwice("features", features.Select(f => f.Id));
        return features;
    }

    private static Feature ReadFeature(ContentMap map, SignalReader signals)
    {
        var isGood = map.ReadChoice("more_is", "better", "worse") == "better";
        var counts = map.ReadEnum<FeatureCount>("counts");
        var feature = new Feature(map.ReadId("id"), map.ReadText("about"), isGood, counts, map.ReadOptionalNumber("full") ?? 0,
            [.. map.ReadMaps("any").Select(signals.ReadAlternative)], map.ReadTexts("words"));
        if (feature.Full <= 0 || (counts != FeatureCount.Sentences && feature.Full > 1))
        {
            map.Fault("full", "must be a number above 0; a share is at most 1");
        }
        if (counts == FeatureCount.Code || feature.Any.IsEmpty == (counts != FeatureCount.Words) || feature.Words.IsEmpty == (counts == FeatureCount.Words))
        {
            map.Fault("counts", "sentences and share need 'any', words need 'words', and nothing else can be counted");
        }
        map.Close();
        return feature;
    }
}
