using System.Collections.Immutable;
using MockInterviewer.Core.Questions;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting.ByModel;

/// <summary>The parts of a rubric that a model made of points and that code let pass.</summary>
internal sealed record MergeResult(ImmutableArray<DraftedCriterion> Criteria, ImmutableArray<Drafted<RedFlag>> RedFlags, ImmutableArray<Drafted<Question>> Questions);
