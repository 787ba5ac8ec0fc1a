using System.Collections.Immutable;
using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Rubrics;

/// <summary>Reads rubrics/offline-model.yaml.</summary>
internal static class OfflineModelReader
{
    private const string FitAgain = $"fit the model again: '{OfflineModel.FitCommand}'";

    /// <param name="map">Null when the file could not be read, which is a fault already.</param>
    public static OfflineModel Read(ContentMap? map, ImmutableArray<Feature> features)
    {
        if (map is null)
        {
            return OfflineModel.Blank;
        }
        map.ReadInt("version", OfflineModel.Version, OfflineModel.Version);
        var fittedTo = map.ReadText("fitted_to");
        var dimensions = map.ReadMap("dimensions", required: true);
        var vocabulary = new Vocabulary(map.ReadTexts(Feature.TellingWords.Id), map.ReadTexts(Feature.HollowWords.Id));
        var model = OfflineModel.Blank with { FittedTo = fittedTo, Vocabulary = vocabulary };
        foreach (var dimension in Enum.GetValues<Dimension>())
        {
            if (dimensions?.ReadMap(EnumNames<Dimension>.Of(dimension), required: true) is { } own)
            {
                model = model with { Dimensions = model.Dimensions.SetItem(dimension, ReadDimension(own, features)) };
            }
        }
        dimensions?.Close();
        map.Close();
        return model;
    }

    private static DimensionModel ReadDimension(ContentMap map, ImmutableArray<Feature> features)
    {
        var cuts = new SumCuts(ReadNumber(map, "level_2"), ReadNumber(map, "level_3"), ReadNumber(map, "level_4"));
        if (!cuts.Rise)
        {
            map.Fault("level_2", "the cuts must rise: level_2 < level_3 < level_4");
        }
        var start = ReadNumber(map, "base");
        var weights = map.ReadMap("weights", required: true);
        var read = features.Where(f => weights?.Has(f.Id) == true).ToImmutableDictionary(f => f.Id, f => ReadWeight(weights!, f));
        weights?.Close();
        map.Close();
        return new DimensionModel(start, read, cuts);
    }

    private static double ReadWeight(ContentMap weights, Feature feature)
    {
        var weight = ReadNumber(weights, feature.Id);
        if (feature.IsGood ? weight < 0 : weight > 0)
        {
            weights.Fault(feature.Id, $"more of this is {(feature.IsGood ? "better" : "worse")}, so its weight may not be {(feature.IsGood ? "below" : "above")} 0; {FitAgain}");
        }
        return weight;
    }

    private static double ReadNumber(ContentMap map, string key)
    {
        if (map.ReadOptionalNumber(key) is { } number)
        {
            return number;
        }
        map.Fault(key, $"is missing; {FitAgain}");
        return 0;
    }
}
