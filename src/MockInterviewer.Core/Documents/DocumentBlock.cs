using System.Collections.Immutable;

namespace MockInterviewer.Core.Documents;

/// <summary>What a reader found: a passage that has no id yet.</summary>
/// <param name="Level">Depth from 1 of a heading, or of a question that is marked as one; 0 for all others.</param>
/// <param name="Cells">Of a table's row; empty for all others.</param>
/// <param name="FirstLine">1-based, as <see cref="Passage.FirstLine"/>.</param>
/// <param name="Page">1-based; null in a document without pages.</param>
public sealed record DocumentBlock(PassageKind Kind, int Level, string Text, ImmutableArray<string> Cells, int FirstLine, int LastLine, int? Page);
