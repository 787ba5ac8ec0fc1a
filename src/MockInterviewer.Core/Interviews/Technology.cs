using System.Collections.Immutable;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Interviews;

/// <summary>A technology that a candidate may name, and what an interviewer asks then.</summary>
/// <param name="Say">Surface forms that show it was named.</param>
/// <param name="Layers">Questions, each going one layer lower than the one before.</param>
public sealed record Technology(
    string Id, string Name, ImmutableArray<string> Say, ImmutableArray<string> Layers, ImmutableArray<Citation> Citations)
{
    public ContentPlace Place { get; init; }
}
