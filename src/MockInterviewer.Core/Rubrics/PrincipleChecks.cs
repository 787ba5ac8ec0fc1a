using System.Collections.Immutable;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Rubrics;

/// <summary>Checks that a criterion has only when this leadership principle is asked about.</summary>
public sealed record PrincipleChecks(
    string Name, string About, ImmutableArray<Citation> Citations, ImmutableArray<Check> Checks)
{
    public ContentPlace Place { get; init; }
}
