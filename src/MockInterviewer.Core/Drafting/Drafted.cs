using System.Collections.Immutable;

namespace MockInterviewer.Core.Drafting;

/// <summary>A part of a rubric that a machine wrote, with what a person needs to judge it.</summary>
/// <param name="Terms">Surface forms that it rests on: each stands in a cited place, and each cited place has one of them.</param>
/// <param name="WeakSpots">What is doubtful about it, in sentences.</param>
public sealed record Drafted<T>(T Part, ImmutableArray<string> Terms, ImmutableArray<string> WeakSpots);
