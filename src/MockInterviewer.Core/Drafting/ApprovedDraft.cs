using System.Collections.Immutable;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>What approving a draft does to a content folder.</summary>
/// <param name="Rubric">As it will be.</param>
/// <param name="Files">To be written: texts by path.</param>
/// <param name="Obsolete">To be removed afterwards.</param>
/// <param name="NewQuestions">Those that join the bank, by id.</param>
/// <param name="KeptQuestions">Those of the draft that the bank has in other words, and keeps.</param>
/// <param name="RetiredQuestions">Those that leave the bank, because the new rubric lacks a check or the principle that they name.</param>
public sealed record ApprovedDraft(Rubric Rubric, IReadOnlyDictionary<string, string> Files, ImmutableArray<string> Obsolete,
    ImmutableArray<string> NewQuestions, ImmutableArray<string> KeptQuestions, ImmutableArray<string> RetiredQuestions);
