using System.Diagnostics;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace MockInterviewer.Tests.Reports;

/// <summary>Chromium without a window: opens a page as a person's browser does, scripts and all.</summary>
internal static class HeadlessBrowser
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>What a page has become when its scripts have nothing left to do. Skips the test where there is no browser.</summary>
    /// <param name="hash">Of the address, with its sign.</param>
    /// <param name="options">Further ones of the browser.</param>
    public static async Task<IDocument> OpenAsync(string file, string hash = "", params string[] options)
    {
        var browser = Places.FirstOrDefault(File.Exists);
        Assert.SkipWhen(browser is null, $"Chromium is not among {string.Join(", ", Places)}");
        using var profile = new TemporaryFolder();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var start = new ProcessStartInfo(browser!,
            ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
             "--disable-sync", $"--user-data-dir={profile.Path}", "--virtual-time-budget=20000", .. options, "--dump-dom", new Uri(file).AbsoluteUri + hash])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync(patience.Token);
        var dom = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        await complaints;
        return await new HtmlParser().ParseDocumentAsync(dom, patience.Token);
    }
}
