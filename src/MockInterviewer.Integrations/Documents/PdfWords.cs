using System.Globalization;
using System.Xml;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Integrations.Documents;

/// <summary>Reads what pdftotext says of each word: its text and place, in reading order.</summary>
internal static class PdfWords
{
    /// <summary>Of a text of words; what is more was made to burst.</summary>
    private const int MostCharacters = 20_000_000;

    private static readonly XmlReaderSettings Settings = new() { Async = true, DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false };

    /// <returns>The words of each page.</returns>
    /// <exception cref="XmlException">The output is cut off: the program failed.</exception>
    public static async Task<IReadOnlyList<IReadOnlyList<PdfWord>>> ReadAsync(Stream output, string path, CancellationToken cancellation)
    {
        var pages = new List<List<PdfWord>>();
        var (block, line, characters) = (0, 0, 0);
        using var xml = XmlReader.Create(output, Settings);
        while (await xml.ReadAsync().WaitAsync(cancellation))
        {
            switch (xml.NodeType == XmlNodeType.Element ? xml.LocalName : "")
            {
                case "page":
                    pages.Add([]);
                    (block, line) = (0, 0);
                    break;
                case "block":
                    block++;
                    break;
                case "line":
                    line++;
                    break;
                case "word":
                    var (left, top, right, bottom) = (At("xMin"), At("yMin"), At("xMax"), At("yMax"));
                    var text = await xml.ReadElementContentAsStringAsync().WaitAsync(cancellation);
                    pages[^1].Add(new PdfWord(text, left, top, right, bottom, block, line));
                    characters += text.Length + 1;
                    break;
            }
            if (characters > MostCharacters)
            {
                throw new DocumentException($"{path} holds more than {MostCharacters / 1_000_000} million characters; cut out the part that matters.");
            }
        }
        return pages;

        double At(string attribute) => double.Parse(xml.GetAttribute(attribute)!, CultureInfo.InvariantCulture);
    }
}
