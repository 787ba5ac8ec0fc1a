using System.Security.Cryptography;
using System.Text;

namespace MockInterviewer.Core.Reports.Html;

/// <summary>The frame of a report: one file, nothing loaded from anywhere, and no script but the one that the page names by its hash.</summary>
internal static class HtmlPage
{
    private static readonly Lazy<string> Style = new(() => ReadPart("report.css"));

    public static string Render(string title, Action<HtmlWriter> body)
    {
        var page = new HtmlWriter();
        WriteHead(page, title);
        body(page);
        return page.Add($"</main>\n</body>\n</html>\n").ToString();
    }

    /// <summary>All up to the beginning of the body.</summary>
    /// <param name="script">The only one that may run; null for none.</param>
    public static void WriteHead(HtmlWriter page, string title, string moreStyle = "", string? script = null)
    {
        var scripts = script is null ? "" : $"; script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";
        page.Add($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'").AddAll([scripts]).Add($"\">\n")
            .Add($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Add($"<meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n<style>\n")
            .AddAll([Style.Value, moreStyle]).Add($"</style>\n</head>\n<body>\n<main>\n");
    }

    /// <summary>A style or script that is embedded in the assembly, with line ends as in a page.</summary>
    public static string ReadPart(string name)
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded in the assembly");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
