using System.Collections.Immutable;

namespace MockInterviewer.Core.Rubrics;

/// <summary>
/// How the offline grader weighs what it finds (rubrics/offline-model.yaml, written by <c>agreement --fit</c>): for each dimension
/// a sum of weighted features, cut into levels. The weight of a feature that is good is never below 0, that of a bad one never above.
/// </summary>
/// <param name="FittedTo">What it was fitted to: "144 answers to 24 questions, sha256 ...".</param>
public sealed record OfflineModel(string FittedTo, Vocabulary Vocabulary, ImmutableDictionary<Dimension, DimensionModel> Dimensions)
{
    public const string File = "rubrics/offline-model.yaml";

    public const int Version = 2;

    /// <summary>Makes the file again, bit for bit.</summary>
    public const string FitCommand = $"mockinterviewer agreement gold/gold.jsonl gold/fitted --grader offline --fit {File}";

    /// <summary>Weighs nothing; stands in while a model is fitted.</summary>
    public static OfflineModel Blank { get; } = new("nothing", Vocabulary.Empty,
        Enum.GetValues<Dimension>().ToImmutableDictionary(d => d, _ => new DimensionModel(0, ImmutableDictionary<string, double>.Empty, new SumCuts(0.25, 0.5, 0.75))));
}
