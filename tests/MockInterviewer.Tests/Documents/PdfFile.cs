using System.Globalization;
using System.Text;

namespace MockInterviewer.Tests.Documents;

/// <summary>Makes small PDF files, a page for each list of lines.</summary>
internal static class PdfFile
{
    private const string Locked =
        "/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O (01234567890123456789012345678901) /U (abcdefghijabcdefghijabcdefghijab) >> /ID [(0123456789abcdef) (0123456789abcdef)] ";

    public static byte[] Of(params string[][] pages) => Placed([.. pages.Select(page => page.Select((line, n) => (50, 24 * n, line)).ToArray())]);

    /// <summary>Each text with its distance in points from the left edge and from the first line.</summary>
    public static byte[] Placed(params (int Right, int Down, string Text)[][] pages) => Write(pages, "");

    /// <summary>One that asks for a password.</summary>
    public static byte[] Encrypted() => Write([[(50, 0, "Hidden words.")]], Locked);

    private static byte[] Write((int Right, int Down, string Text)[][] pages, string trailer)
    {
        List<string> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', pages.Select((_, i) => $"{4 + (2 * i)} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        for (var i = 0; i < pages.Length; i++)
        {
            var content = string.Concat(pages[i].Select(t => $"BT /F1 11 Tf {t.Right} {780 - t.Down} Td ({t.Text.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj ET\n"));
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + (2 * i)} 0 R >>");
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}endstream");
        }
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(o => file.Append(CultureInfo.InvariantCulture, $"{o:0000000000} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer}>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
