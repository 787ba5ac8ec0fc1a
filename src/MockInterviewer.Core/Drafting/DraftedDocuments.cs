using MockInterviewer.Core.Content;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Drafting;

/// <summary>The documents of drafts that nobody has approved yet; their ids are to mean one document each, whichever draft is approved first.</summary>
public static class DraftedDocuments
{
    /// <param name="exceptCompany">Of the draft that is being made, whose documents are named anew.</param>
    public static IEnumerable<SourceDocument> Of(ContentFolder folder, string exceptCompany, string exceptRound) =>
        from id in new DraftApproval(folder).Drafts()
        where id != $"{exceptCompany}/{exceptRound}"
        let parts = id.Split('/')
        let file = DraftFiles.Sources(parts[0], parts[1])
        where folder.TextOf(file) is not null
        // A faulty file of another draft is that draft's matter, and told when it is approved.
        from document in SourceDocuments.Read(folder, new ContentFaults(), file).All
        select document;

    /// <summary>An id that is listed with another hash would let the draft's citations point into that other document.</summary>
    /// <exception cref="InvalidContentException">There is one, or one of the two files is faulty.</exception>
    internal static void Check(ContentFolder folder, string company, string round)
    {
        var file = DraftFiles.Sources(company, round);
        if (folder.TextOf(file) is null)
        {
            return;
        }
        var faults = new ContentFaults();
        var listed = SourceDocuments.Read(folder, faults);
        foreach (var document in SourceDocuments.Read(folder, faults, file).All.Where(d => listed.Find(d.Id) is { } other && other.Sha256 != d.Sha256))
        {
            faults.Add(file, document.Place.Line, "id", $"'{document.Id}' is another document in {SourceDocuments.File} by now; draft again with --replace, which gives this one an id of its own");
        }
        faults.ThrowIfAny();
    }
}
