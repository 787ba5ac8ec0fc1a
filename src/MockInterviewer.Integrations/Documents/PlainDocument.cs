using System.Text;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Integrations.Documents;

/// <summary>Plain text and Markdown, in UTF-8 or with the mark of another Unicode encoding.</summary>
internal static class PlainDocument
{
    /// <summary>What other files begin with, whatever their name says.</summary>
    private static readonly (byte[] Beginning, string Kind)[] Others =
    [
        ("%PDF-"u8.ToArray(), "a PDF file; give it the ending .pdf"),
        ("PK\x3\x4"u8.ToArray(), "a zip or Word file; give a Word file the ending .docx"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Word file; save it as .docx"),
        ("{\\rtf"u8.ToArray(), "an RTF file; save it as .docx or .txt"),
    ];

    public static (IReadOnlyList<string> Lines, IReadOnlyList<DocumentBlock> Blocks) Read(byte[] bytes, string path)
    {
        var lines = LinesOf(Decode(bytes, path));
        return (lines, PlainTextBlocks.Read(lines));
    }

    /// <summary>As editors count them: a page's end in the middle of a line is no line's end.</summary>
    public static IReadOnlyList<string> LinesOf(string text)
    {
        var lines = new List<string>();
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
        {
            lines.Add(line);
        }
        return lines;
    }

    /// <exception cref="DocumentException">It is no text, or in an encoding that cannot be told for sure.</exception>
    public static string Decode(byte[] bytes, string path)
    {
        if (Others.FirstOrDefault(o => bytes.AsSpan().StartsWith(o.Beginning)) is { Kind: { } kind })
        {
            throw new DocumentException($"{path} is {kind}.");
        }
        var text = Unicode(bytes, path);
        var controls = text.Count(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f'));
        return controls * 100 <= text.Length ? text : throw new DocumentException($"{path} is no text but a binary file; use .txt, .md, .html, .docx or .pdf.");
    }

    private static string Unicode(byte[] bytes, string path)
    {
        try
        {
            using var reader = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException e)
        {
            throw new DocumentException(bytes.Contains((byte)0)
                ? $"{path} is no text but a binary file; use .txt, .md, .html, .docx or .pdf."
                : $"{path} is not in UTF-8 and has no mark of another Unicode encoding (perhaps it is Latin-1 or Windows-1252); save it as UTF-8.", e);
        }
    }
}
