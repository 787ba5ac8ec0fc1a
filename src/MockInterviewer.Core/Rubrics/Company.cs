using System.Collections.Immutable;

namespace MockInterviewer.Core.Rubrics;

/// <summary>A company that interviews.</summary>
/// <param name="Id">As on the command line.</param>
/// <param name="Name">As shown.</param>
/// <param name="PersonaId">The interviewer: prompts/personas/&lt;id&gt;.yaml.</param>
/// <param name="Decisions">The company's words for levels 1 to 4, lowest first.</param>
public sealed record Company(string Id, string Name, string PersonaId, ImmutableArray<string> Decisions)
{
    /// <param name="level">1-4.</param>
    public string DecisionFor(int level) => Decisions[level - 1];
}
