namespace MockInterviewer.Core.Content;

/// <summary>One fault in a content file.</summary>
/// <param name="File">Path below the content folder, with forward slashes.</param>
/// <param name="Line">1-based; 0 when the file itself is missing or unreadable.</param>
/// <param name="Field">The field as it stands in the file, or empty for the file as a whole.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
public sealed record ContentFault(string File, int Line, string Field, string Message)
{
    public override string ToString() =>
        (Line > 0 ? $"{File}:{Line}: " : $"{File}: ") + (Field.Length > 0 ? $"{Field}: " : "") + Message;
}
