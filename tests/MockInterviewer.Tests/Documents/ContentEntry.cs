using System.Collections.Immutable;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Tests.Documents;

/// <summary>A part of a content file that must say where it comes from.</summary>
/// <param name="Id">As docs/sources.md names it: <c>google/culture#humility.credits-the-other</c>, or a question's own id.</param>
/// <param name="Place">File and line.</param>
internal sealed record ContentEntry(string Id, string Place, ImmutableArray<Citation> Citations);
