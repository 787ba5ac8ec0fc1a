using System.Collections.Immutable;

namespace MockInterviewer.Core.Questions;

/// <summary>A sensible answer to a candidate's question back.</summary>
/// <param name="About">Surface forms that show what was asked.</param>
public sealed record Clarification(ImmutableArray<string> About, string Answer);
