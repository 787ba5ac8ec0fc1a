namespace MockInterviewer.Core.Drafting;

/// <summary>Something that was found in a document, or written by a model, and is not in the draft.</summary>
/// <param name="What">Our own words, or a few of the document's.</param>
/// <param name="Place">Document and line; empty for what had no place.</param>
public sealed record DraftLoss(string Why, string What, string Place);
