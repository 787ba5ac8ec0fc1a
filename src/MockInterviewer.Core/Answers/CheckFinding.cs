using System.Collections.Immutable;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Answers;

/// <summary>What was found in an answer for one check.</summary>
/// <param name="CriterionId">The criterion that the check belongs to.</param>
/// <param name="Sentences">Those that counted, in the order of the answer.</param>
public sealed record CheckFinding(string CriterionId, Check Check, Met Met, ImmutableArray<FoundSentence> Sentences)
{
    /// <summary>criterion.check, unique in the rubric.</summary>
    public string Id => $"{CriterionId}.{Check.Id}";

    /// <summary>What it counts: yes 1, partly one half, no nothing.</summary>
    public double Points => Met switch { Met.Yes => 1, Met.Partly => 0.5, _ => 0 };
}
