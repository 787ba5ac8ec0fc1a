namespace MockInterviewer.Core.Reports.Html;

/// <summary>The frame of a report: one file, no scripts, nothing loaded from anywhere.</summary>
internal static class HtmlPage
{
    private static readonly Lazy<string> Style = new(ReadStyle);

    public static string Render(string title, Action<HtmlWriter> body)
    {
        var page = new HtmlWriter();
        page.Add($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Add($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Add($"<meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n<style>\n")
            .AddAll([Style.Value]).Add($"</style>\n</head>\n<body>\n<main>\n");
        body(page);
        return page.Add($"</main>\n</body>\n</html>\n").ToString();
    }

    private static string ReadStyle()
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream("report.css")
            ?? throw new InvalidOperationException("report.css is not embedded in the assembly");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
