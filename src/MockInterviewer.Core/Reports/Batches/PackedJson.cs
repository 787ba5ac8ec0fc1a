using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MockInterviewer.Core.Reports.Batches;

/// <summary>
/// JSON that a page carries and its script unpacks: gzip in base64, in a block that the browser neither runs nor reads. Whatever the JSON
/// holds, the block has letters, digits, "+", "/" and "=" only, so that no text in it can end the block.
/// </summary>
internal sealed class PackedJson : IDisposable
{
    private const int WorthPacking = 16 * 1024;

    private readonly MemoryStream _packed = new();
    private readonly GZipStream _gzip;

    public PackedJson()
    {
        _gzip = new GZipStream(_packed, CompressionLevel.Optimal, leaveOpen: true);
        Json = new Utf8JsonWriter(_gzip, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    public Utf8JsonWriter Json { get; }

    /// <summary>Of the JSON so far, before packing.</summary>
    public long Length => Json.BytesCommitted + Json.BytesPending;

    /// <summary>Packs what was written, when it has become enough to be worth it: the writer holds it unpacked until then.</summary>
    public void Pack()
    {
        if (Json.BytesPending >= WorthPacking)
        {
            Json.Flush();
        }
    }

    /// <summary>Ends the JSON and writes its block.</summary>
    /// <param name="id">Of the block; ours, not encoded.</param>
    public void WriteBlock(Stream page, string id)
    {
        Json.Dispose();
        _gzip.Dispose();
        page.Write(Encoding.ASCII.GetBytes($"<script type=\"text/plain\" id=\"{id}\">"));
        page.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(_packed.GetBuffer(), 0, (int)_packed.Length)));
        page.Write("</script>\n"u8);
    }

    public void Dispose()
    {
        Json.Dispose();
        _gzip.Dispose();
        _packed.Dispose();
    }
}
