using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Documents;

/// <summary>The files of a folder, to be held against the documents that rubrics cite.</summary>
public sealed class DocumentCopies
{
    private static readonly string[] TextEndings = [".txt", ".text", ".md", ".markdown"];

    private readonly ImmutableArray<DocumentCopy> _copies;

    private DocumentCopies(string folder, ImmutableArray<DocumentCopy> copies) => (Folder, _copies) = (folder, copies);

    public string Folder { get; }

    /// <exception cref="IOException">The folder or a file in it cannot be read; likewise <see cref="UnauthorizedAccessException"/>.</exception>
    public static DocumentCopies Read(string folder) =>
        new(folder, [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(ReadOne)]);

    /// <summary>The file with that content, whatever its name, or else the file of that name.</summary>
    public DocumentCopy? Find(SourceDocument document) =>
        _copies.FirstOrDefault(c => c.Sha256 == document.Sha256)
        ?? _copies.FirstOrDefault(c => IdWords.Of(Path.GetFileNameWithoutExtension(c.Name)) == document.Id);

    private static DocumentCopy ReadOne(string path)
    {
        using var file = File.OpenRead(path);
        var hash = Convert.ToHexStringLower(SHA256.HashData(file));
        return new DocumentCopy(Path.GetFileName(path), hash,
            TextEndings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) ? [.. File.ReadLines(path, Encoding.UTF8)] : null);
    }
}
