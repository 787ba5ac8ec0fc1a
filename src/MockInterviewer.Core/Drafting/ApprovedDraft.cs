using System.Collections.Immutable;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>What approving a draft does to a content folder.</summary>
/// <param name="Rubric">As it will be.</param>
/// <param name="Files">To be written: texts by path.</param>
/// <param name="Obsolete">To be removed afterwards.</param>
/// <param name="Places">Where in the draft stands what these files say.</param>
public sealed record ApprovedDraft(
    Rubric Rubric, IReadOnlyDictionary<string, string> Files, ImmutableArray<string> Obsolete, QuestionChanges Questions, DraftPlaces Places);
