using System.Collections.Immutable;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>A drafted criterion with its drafted checks.</summary>
/// <param name="Criterion">Its checks are those of <paramref name="Checks"/>.</param>
public sealed record DraftedCriterion(Drafted<Criterion> Criterion, ImmutableArray<Drafted<Check>> Checks);
