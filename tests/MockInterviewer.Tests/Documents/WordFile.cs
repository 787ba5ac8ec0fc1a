using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MockInterviewer.Tests.Documents;

/// <summary>Makes small Word files.</summary>
internal static class WordFile
{
    public static byte[] Of(params OpenXmlElement[] blocks)
    {
        var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            package.AddMainDocumentPart().Document = new Document(new Body(blocks));
        }
        return stream.ToArray();
    }

    public static Paragraph Heading(int level, string text) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = $"Heading{level}" }), new Run(new Text(text)));

    public static Paragraph Item(string text) =>
        new(new ParagraphProperties(new NumberingProperties(new NumberingId { Val = 1 })), new Run(new Text(text)));

    public static Paragraph Text(string text) => new(new Run(new Text(text)));

    public static Paragraph Hidden(string text) => new(new Run(new RunProperties(new Vanish()), new Text(text)));

    public static Table Table(params string[][] rows) =>
        new(rows.Select(row => new TableRow(row.Select(cell => new TableCell(Text(cell))))));
}
