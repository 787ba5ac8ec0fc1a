using MockInterviewer.Core.Content;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Cli.Rubrics;

/// <summary>Gives documents the names that citations use: the file's, or that under which the same document is listed already.</summary>
/// <param name="known">Those that are listed, and those of other drafts.</param>
internal sealed class DocumentIds(IReadOnlyCollection<SourceDocument> known)
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    public DocumentText Name(DocumentText document)
    {
        var name = IdWords.Of(Path.GetFileNameWithoutExtension(document.Name));
        var id = known.FirstOrDefault(d => d.Sha256 == document.Sha256)?.Id
            ?? IdWords.Free(name.Length > 0 ? name : "document", id => _given.Contains(id) || known.Any(d => d.Id == id));
        _given.Add(id);
        return document with { Id = id };
    }
}
