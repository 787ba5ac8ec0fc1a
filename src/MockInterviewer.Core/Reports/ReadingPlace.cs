using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Reports;

/// <summary>A place in a source document, for a reader.</summary>
/// <param name="Title">The document's.</param>
/// <param name="FirstLine">1-based.</param>
/// <param name="LastLine">Inclusive.</param>
public sealed record ReadingPlace(string Document, string Title, int FirstLine, int LastLine)
{
    public override string ToString() =>
        FirstLine == LastLine ? $"{Title} ({Document}), line {FirstLine}" : $"{Title} ({Document}), lines {FirstLine}-{LastLine}";

    internal static ReadingPlace Of(Citation citation, SourceDocuments documents) =>
        new(citation.Document, documents.Find(citation.Document)?.Title ?? citation.Document, citation.FirstLine, citation.LastLine);
}
