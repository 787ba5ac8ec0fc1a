using System.Collections.Immutable;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Drafting;

/// <summary>A heading or question with what stands directly below it, down to the next.</summary>
/// <param name="Heading">Null for what stands before the first.</param>
/// <param name="Above">The headings above it, outermost first.</param>
/// <param name="IsQuestion">Whether it is one that can be asked.</param>
/// <param name="IsAside">Whether it is under a heading below which nothing is judged.</param>
internal sealed record DocumentSection(
    DocumentText Document, Passage? Heading, ImmutableArray<Passage> Above, bool IsQuestion, bool IsAside, ImmutableArray<Passage> Body)
{
    public IEnumerable<Passage> Path => Heading is null ? Above : Above.Append(Heading);
}
