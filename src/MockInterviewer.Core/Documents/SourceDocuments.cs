using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Documents;

/// <summary>The documents of rubrics/sources.yaml by id.</summary>
public sealed class SourceDocuments
{
    public const string File = "rubrics/sources.yaml";

    private readonly Dictionary<string, SourceDocument> _byId;

    private SourceDocuments(IEnumerable<SourceDocument> documents, bool wasRead)
    {
        WasRead = wasRead;
        _byId = documents.GroupBy(d => d.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    }

    public IReadOnlyCollection<SourceDocument> All => _byId.Values;

    /// <summary>False when the file could not be read: that one fault should not become one for every citation.</summary>
    internal bool WasRead { get; }

    public string Ids => string.Join(", ", _byId.Keys);

    public SourceDocument? Find(string id) => _byId.GetValueOrDefault(id);

    /// <param name="file">Another file of that format, as drafts have it.</param>
    public static SourceDocuments Read(ContentFolder folder, ContentFaults faults, string file = File)
    {
        var map = folder.Read(file, faults);
        var documents = map?.ReadMaps("documents", required: true).Select(ReadOne).ToList() ?? [];
        map?.Close();
        map?.FaultTwice("documents", documents.Select(d => d.Id));
        return new SourceDocuments(documents, wasRead: map is not null);
    }

    private static SourceDocument ReadOne(ContentMap map)
    {
        var document = new SourceDocument(map.ReadId("id"), map.ReadText("title"), map.ReadText("about"),
            map.ReadInt("lines", 1, 1_000_000), map.ReadText("sha256"))
        { Place = map.Place };
        if (document.Sha256.Length != 64)
        {
            map.Fault("sha256", "must be the 64 hex digits that sha256sum prints for the document");
        }
        map.Close();
        return document;
    }
}
