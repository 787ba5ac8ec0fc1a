using System.Collections.Immutable;
using MockInterviewer.Core.Answers;

namespace MockInterviewer.Core.Interviews;

/// <summary>What an answer has and lacks of a rubric's checks.</summary>
/// <param name="Findings">All, in the order of the rubric.</param>
/// <param name="Unmet">The most worth asking for first: those that would gain most, in criteria that seem weak.</param>
/// <param name="Uncovered">Those of them whose criterion is not done well enough.</param>
internal sealed record AnswerLacks(ImmutableArray<CheckFinding> Findings, ImmutableArray<CheckFinding> Unmet, ImmutableArray<CheckFinding> Uncovered);
