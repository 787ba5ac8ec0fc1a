using System.Collections.Immutable;

namespace MockInterviewer.Core.Drafting;

/// <summary>What becomes of questions when a draft is approved, by their ids.</summary>
/// <param name="New">They join the bank.</param>
/// <param name="Replaced">The draft's take the place of the bank's, which are kept in the history.</param>
/// <param name="Kept">The bank's stay, because a person changed them and nobody changed the draft's.</param>
/// <param name="Retired">They leave the bank for the history, because the new rubric lacks a check or the principle that they name.</param>
public sealed record QuestionChanges(ImmutableArray<string> New, ImmutableArray<string> Replaced, ImmutableArray<string> Kept, ImmutableArray<string> Retired);
