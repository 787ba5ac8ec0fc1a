using System.Collections.Immutable;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Robustness.Transformations;

/// <summary>What a transformation may use.</summary>
/// <param name="Rubric">The one that grades the answer; those who cheat have read it.</param>
/// <param name="Gold">All answers.</param>
/// <param name="Chance">Seeded.</param>
public sealed record Draft(GoldAnswer Answer, Rubric Rubric, ImmutableArray<GoldAnswer> Gold, Random Chance)
{
    public string Text => Answer.Submission.Answer;

    public string WithAfter(string more) => $"{Text}\n\n{more}";

    public T Pick<T>(IReadOnlyList<T> from) => from[Chance.Next(from.Count)];

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        var array = items.ToArray();
        Chance.Shuffle(array);
        return array;
    }
}
