using System.Collections.Immutable;

namespace MockInterviewer.Tests.Documents;

/// <summary>A row of docs/sources.md.</summary>
/// <param name="Carriers">The files and ids in the last cell; empty when the cell says why none carries the heading.</param>
internal sealed record SourcesRow(string Document, int Line, string What, string CarriedBy, ImmutableArray<string> Carriers)
{
    public override string ToString() => $"docs/sources.md, {Document}, line {Line}";
}
