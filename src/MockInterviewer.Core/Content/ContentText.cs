namespace MockInterviewer.Core.Content;

/// <summary>A content file as it was read.</summary>
/// <param name="File">Path below the content folder, with forward slashes.</param>
public sealed record ContentText(string File, string Text);
