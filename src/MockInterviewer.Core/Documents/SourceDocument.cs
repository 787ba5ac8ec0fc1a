using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Documents;

/// <summary>A document that rubrics cite. Its text is not part of the program; the hash tells whether a copy is the cited one.</summary>
/// <param name="Id">The name used in citations.</param>
/// <param name="Title">Our own title.</param>
/// <param name="About">What it gives, in a sentence.</param>
/// <param name="Lines">How many lines the cited copy has.</param>
/// <param name="Sha256">Of the cited copy's bytes, lower-case hex.</param>
public sealed record SourceDocument(string Id, string Title, string About, int Lines, string Sha256)
{
    public ContentPlace Place { get; init; }
}
