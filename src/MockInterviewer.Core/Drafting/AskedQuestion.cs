using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Drafting;

/// <summary>A question of a document to candidates.</summary>
/// <param name="Text">As the document has it, without its label and quotation marks.</param>
/// <param name="LastLine">Where what stands under it ends.</param>
internal sealed record AskedQuestion(DocumentSection Section, Passage Passage, string Text, int LastLine);
