using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Robustness;

/// <summary>A labelled answer of gold/gold.jsonl.</summary>
/// <param name="Label">Overall level, 1-4.</param>
/// <param name="Kind">"normal", or the special kind of weakness or manner.</param>
/// <param name="Dimensions">The labelled level of each dimension, 1-4.</param>
/// <param name="RedFlags">Ids of the labelled red flags; may be empty.</param>
public sealed record GoldAnswer(
    Submission Submission,
    int Label,
    string Kind,
    ImmutableDictionary<Dimension, int> Dimensions,
    ImmutableArray<string> RedFlags)
{
    /// <summary>Levels 1 and 2: the answers that no trick may lift above 2.</summary>
    public bool IsWeak => Label <= 2;
}
