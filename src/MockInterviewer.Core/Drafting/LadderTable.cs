using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Drafting;

/// <summary>A table of a document.</summary>
/// <param name="Rows">Each with as many cells as the header.</param>
internal sealed record LadderTable(Passage Header, List<Passage> Rows);
