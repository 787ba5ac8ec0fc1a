using System.Collections.Immutable;

namespace MockInterviewer.Core.Rubrics;

/// <summary>Single words that strong answers have oftener than weak ones whoever wrote them and whatever they are about, and the reverse;
/// learnt together with the weights (<c>agreement --fit</c>). In both the word that tells most comes first.</summary>
public sealed record Vocabulary(ImmutableArray<string> Telling, ImmutableArray<string> Hollow)
{
    public static Vocabulary Empty { get; } = new([], []);

    /// <summary>The features, with these words in the two that are learnt.</summary>
    public ImmutableArray<Feature> Fill(ImmutableArray<Feature> features) =>
        [.. features.Select(f => f.IsLearnt ? f with { Words = WordsOf(f) } : f)];

    /// <param name="feature">One of the two that are learnt.</param>
    public ImmutableArray<string> WordsOf(Feature feature) => feature.IsGood ? Telling : Hollow;
}
