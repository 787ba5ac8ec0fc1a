using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading.Offline;

/// <summary>Writes a model as rubrics/offline-model.yaml has it; the same model gives the same bytes.</summary>
public static class OfflineModelYaml
{
    private const int WordsALine = 16;

    /// <param name="features">In the order of the weights in the file.</param>
    public static string Write(OfflineModel model, IEnumerable<Feature> features)
    {
        var text = new StringBuilder();
        text.Append("# How the offline grader weighs what it finds, from rubrics/features.yaml; docs/offline-grader.md explains it. Written by\n");
        text.Append($"# '{OfflineModel.FitCommand}'.\n");
        text.Append("# A criterion's sum is the base and each feature's value (0-1) times its weight; at or above a cut it has that level.\n");
        text.Append(CultureInfo.InvariantCulture, $"version: {OfflineModel.Version}\nfitted_to: {model.FittedTo}\n");
        text.Append(Spell(Feature.TellingWords, model.Vocabulary.Telling)).Append(Spell(Feature.HollowWords, model.Vocabulary.Hollow)).Append("dimensions:\n");
        var order = features.ToList();
        foreach (var (dimension, own) in model.Dimensions.OrderBy(d => d.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {EnumNames<Dimension>.Of(dimension)}:\n    base: {Spell(own.Base)}\n    weights:\n");
            foreach (var feature in order.Where(f => own.Weights.ContainsKey(f.Id)))
            {
                text.Append(CultureInfo.InvariantCulture, $"      {feature.Id}: {Spell(own.WeightOf(feature.Id))}\n");
            }
            text.Append(CultureInfo.InvariantCulture, $"    level_2: {Spell(own.Cuts.Level2)}\n    level_3: {Spell(own.Cuts.Level3)}\n    level_4: {Spell(own.Cuts.Level4)}\n");
        }
        return text.ToString();
    }

    /// <summary>A list, wrapped.</summary>
    private static string Spell(Feature feature, ImmutableArray<string> words) =>
        $"{feature.Id}: [{string.Join(",\n  ", words.Chunk(WordsALine).Select(line => string.Join(", ", line)))}]\n";

    private static string Spell(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
}
