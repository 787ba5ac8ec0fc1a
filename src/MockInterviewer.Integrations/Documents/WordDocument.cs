using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Integrations.Documents;

/// <summary>A Word file: headings by their style or outline level, lists, tables, paragraphs.</summary>
internal static class WordDocument
{
    private const long MostBytes = 200L * 1024 * 1024;
    private const int MostParts = 5000;

    /// <summary>Word's own files stay far below it; what is packed tighter is made to burst.</summary>
    private const int MostRatio = 200;

    /// <summary>A small part may be packed as tight as it likes.</summary>
    private const long SmallPart = 1024 * 1024;

    private static readonly byte[] OldOrEncrypted = [0xD0, 0xCF, 0x11, 0xE0];

    public static (IReadOnlyList<string> Lines, IReadOnlyList<DocumentBlock> Blocks) Read(byte[] bytes, string path)
    {
        if (bytes.AsSpan().StartsWith(OldOrEncrypted))
        {
            throw new DocumentException($"{path} is encrypted, or an old Word file under a new name; save it without a password as .docx.");
        }
        try
        {
            CheckPacking(bytes, path);
            using var package = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
            var body = package.MainDocumentPart?.Document?.Body ?? throw new DocumentException($"{path} is no Word file, though it is packed like one; open it in the program that made it and save it as .docx.");
            var blocks = new BlockList();
            var levels = HeadingLevels(package.MainDocumentPart);
            foreach (var element in body.ChildElements)
            {
                Add(element, levels, blocks);
            }
            return blocks.Result;
        }
        catch (Exception e) when (e is InvalidDataException or OpenXmlPackageException or FileFormatException or XmlException or IOException
            or FormatException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            throw new DocumentException($"{path} is no whole Word file; open it in Word and save it again as .docx.", e);
        }
    }

    /// <summary>Before anything is inflated for good: sizes as the archive states them, and whether it states the truth.</summary>
    private static void CheckPacking(byte[] bytes, string path)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var stated = archive.Entries.Sum(e => e.Length);
        if (archive.Entries.Count > MostParts || stated > MostBytes
            || archive.Entries.Any(e => e.Length > SmallPart && e.Length > MostRatio * Math.Max(1, e.CompressedLength)))
        {
            throw Bomb(path);
        }
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            if (Exceeds(stream, entry.Length))
            {
                throw Bomb(path);
            }
        }
    }

    private static DocumentException Bomb(string path) =>
        new($"{path} would unpack to far more than a Word file holds, as a file that is meant to do harm does; it was not unpacked.");

    private static bool Exceeds(Stream stream, long stated)
    {
        var buffer = new byte[64 * 1024];
        var total = 0L;
        for (int read; (read = stream.Read(buffer)) > 0 && total <= stated;)
        {
            total += read;
        }
        return total > stated;
    }

    private static void Add(OpenXmlElement element, IReadOnlyDictionary<string, int> levels, BlockList blocks)
    {
        switch (element)
        {
            case Paragraph paragraph:
                var level = LevelOf(paragraph, levels);
                blocks.Add(level > 0 ? PassageKind.Heading : IsItem(paragraph) ? PassageKind.ListItem : PassageKind.Paragraph, level, TextOf(paragraph));
                break;
            case Table table:
                var isFirst = true;
                foreach (var row in table.Elements<TableRow>())
                {
                    blocks.AddRow(isFirst, row.Elements<TableCell>().Select(c => string.Join(' ', c.Descendants<Paragraph>().Select(TextOf))));
                    isFirst = false;
                }
                break;
            case SdtBlock { SdtContentBlock: { } content }:
                foreach (var inner in content.ChildElements)
                {
                    Add(inner, levels, blocks);
                }
                break;
        }
    }

    /// <summary>Text that the file hides or that was struck out in a revision is not what a reader sees.</summary>
    private static string TextOf(Paragraph paragraph)
    {
        var text = new StringBuilder();
        foreach (var run in paragraph.Descendants<Run>().Where(r => r.RunProperties?.Vanish is null))
        {
            foreach (var piece in run.ChildElements)
            {
                text.Append(piece switch { Text t => t.Text, TabChar or Break => " ", _ => "" });
            }
        }
        return text.ToString();
    }

    private static bool IsItem(Paragraph paragraph) => paragraph.ParagraphProperties is { } properties
        && (properties.NumberingProperties is not null || properties.ParagraphStyleId?.Val?.Value?.StartsWith("List", StringComparison.OrdinalIgnoreCase) == true);

    private static int LevelOf(Paragraph paragraph, IReadOnlyDictionary<string, int> levels) =>
        paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value is { } own && own < 9 ? own + 1
        : paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is { } style ? levels.GetValueOrDefault(style, ByName(style)) : 0;

    private static Dictionary<string, int> HeadingLevels(MainDocumentPart main)
    {
        var levels = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var style in main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            var level = style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } own && own < 9 ? own + 1 : ByName(style.StyleName?.Val?.Value ?? "");
            if (style.StyleId?.Value is { } id && level > 0)
            {
                levels[id] = level;
            }
        }
        return levels;
    }

    /// <summary>"heading 2" and "Heading2" are a level; "Title" is the first.</summary>
    private static int ByName(string style) => style.Equals("Title", StringComparison.OrdinalIgnoreCase) ? 1
        : style.StartsWith("heading", StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(style[^1]) ? style[^1] - '0' : 0;
}
