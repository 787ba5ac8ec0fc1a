using System.Collections.Immutable;

namespace MockInterviewer.Core.Documents;

/// <summary>A heading, paragraph, list item, table row or question of a document.</summary>
/// <param name="Id">Made of its words: it stays when something is added elsewhere in the document.</param>
/// <param name="Level">Depth from 1 of a heading, or of a question that is marked as one; 0 for all others.</param>
/// <param name="Text">On one line.</param>
/// <param name="Cells">Of a table's row; empty for all others.</param>
/// <param name="FirstLine">1-based line of <see cref="DocumentText.Lines"/>.</param>
/// <param name="Page">1-based; null in a document without pages.</param>
public sealed record Passage(
    string Id, PassageKind Kind, int Level, string Text, ImmutableArray<string> Cells, int FirstLine, int LastLine, int? Page);
