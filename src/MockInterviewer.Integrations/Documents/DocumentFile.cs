using System.Security.Cryptography;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Integrations.Documents;

/// <summary>Reads a document that rubrics are drafted from: .txt, .md, .html, .docx or .pdf. Whatever is wrong with it is one sentence.</summary>
public static class DocumentFile
{
    public const int MostMegabytes = 50;

    private const string Kinds = ".txt, .md, .html, .docx or .pdf";

    /// <param name="id">The name that citations will use.</param>
    /// <param name="time">Bounds the wait for pdftotext.</param>
    /// <exception cref="DocumentException">It cannot be read.</exception>
    public static async Task<DocumentText> ReadAsync(string path, string id, TimeProvider time, CancellationToken cancellation)
    {
        var bytes = Load(path);
        var name = Path.GetFileName(path);
        var (lines, blocks) = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".txt" or ".text" or ".md" or ".markdown" => PlainDocument.Read(bytes, path),
            ".html" or ".htm" or ".xhtml" => HtmlDocument.Read(bytes, path),
            ".docx" => WordDocument.Read(bytes, path),
            ".pdf" => await PdfDocument.ReadAsync(bytes, path, time, cancellation),
            _ => throw new DocumentException($"{path}: such files cannot be read; use {Kinds}."),
        };
        return blocks.Count > 0
            ? DocumentText.Of(id, name, Convert.ToHexStringLower(SHA256.HashData(bytes)), lines, blocks)
            : throw new DocumentException($"{path} holds no text.");
    }

    private static byte[] Load(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw new DocumentException($"{path} is a folder; name the documents in it.");
            }
            // Opened first and then measured, so that what is read is what was measured.
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (file.Length > MostMegabytes * 1024L * 1024)
            {
                throw new DocumentException($"{path} has {file.Length / (1024 * 1024)} MB, and {MostMegabytes} MB are the most that is read; cut out the part that matters.");
            }
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes.Length > 0 ? bytes : throw new DocumentException($"{path} is empty.");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DocumentException($"There is no file {path}.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new DocumentException($"{path} cannot be read; check that it is a file and that you may read it.", e);
        }
    }
}
