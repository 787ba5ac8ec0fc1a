using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Grading.ByModel;

/// <summary>A model's judgment of one criterion, as far as it could be read.</summary>
/// <param name="Level">1-4, or null when it gave none that is one.</param>
/// <param name="Checks">Every check of the criterion; one that the model left out is not met.</param>
/// <param name="Evidence">The quotations that were found.</param>
internal sealed record CriterionReply(
    Criterion Criterion, int? Level, string Reason, ImmutableArray<CheckFinding> Checks, ImmutableArray<Evidence> Evidence);
