using System.Collections.Immutable;

namespace MockInterviewer.Core.Interviews;

/// <param name="Near">The question has had its time; says how many minutes of the interview are left.</param>
/// <param name="Over">The interview has had its time; asks for a last word.</param>
public sealed record PersonaTimeChecks(ImmutableArray<string> Near, ImmutableArray<string> Over);
