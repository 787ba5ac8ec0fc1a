using System.Globalization;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Cli.Rubrics;

/// <summary>Gives documents the names that citations use: the file's, or that under which the same document is listed already.</summary>
/// <param name="known">Those that are listed, and those of other drafts.</param>
internal sealed class DocumentIds(IReadOnlyCollection<SourceDocument> known)
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    public DocumentText Name(DocumentText document)
    {
        var listed = known.FirstOrDefault(d => d.Sha256 == document.Sha256)?.Id;
        var id = listed ?? Free(Tidy(Path.GetFileNameWithoutExtension(document.Name)));
        _given.Add(id);
        return document with { Id = id };
    }

    private string Free(string id)
    {
        var free = id;
        for (var n = 2; _given.Contains(free) || known.Any(d => d.Id == free); n++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{id}-{n}");
        }
        return free;
    }

    private static string Tidy(string name)
    {
        var id = string.Join('-', string.Concat(name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return id.Length > 0 ? id : "document";
    }
}
