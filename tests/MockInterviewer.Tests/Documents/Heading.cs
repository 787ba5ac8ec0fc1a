namespace MockInterviewer.Tests.Documents;

/// <summary>A heading of a source document and the lines that stand under it, up to the next heading.</summary>
internal sealed record Heading(int Line, int LastLine, string Text);
