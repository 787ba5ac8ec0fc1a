namespace MockInterviewer.Core.Content;

/// <summary>Where something stands, so that a person finds what to mend.</summary>
/// <param name="File">Path below the content folder, with forward slashes.</param>
/// <param name="Line">1-based.</param>
public readonly record struct ContentPlace(string File, int Line);
