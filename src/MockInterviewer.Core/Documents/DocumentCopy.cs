using System.Collections.Immutable;

namespace MockInterviewer.Core.Documents;

/// <summary>A file that may be a document that rubrics cite.</summary>
/// <param name="Name">The file's name, without its folder.</param>
/// <param name="Sha256">Of its bytes, lower-case hex.</param>
/// <param name="Lines">Of a text file; null of others, whose lines only a reader of their format knows.</param>
public sealed record DocumentCopy(string Name, string Sha256, ImmutableArray<string>? Lines);
