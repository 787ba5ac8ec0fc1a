namespace MockInterviewer.Core.Drafting;

/// <summary>A word, or two, that a passage turns on.</summary>
/// <param name="Words">As the document writes them, in small letters.</param>
/// <param name="Form">The surface form that also finds its variants.</param>
/// <param name="IsNear">Whether it holds one of the words that were looked for.</param>
internal sealed record DraftTerm(string Words, string Form, bool IsNear);
