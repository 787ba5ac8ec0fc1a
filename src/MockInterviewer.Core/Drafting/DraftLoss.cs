using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Drafting;

/// <summary>Something that is not in a draft, and why.</summary>
/// <param name="What">A few words of it; empty when they are better not shown.</param>
/// <param name="Place">Where the document says it; null when it says it nowhere.</param>
public sealed record DraftLoss(string Why, string What, Citation? Place);
