using System.ComponentModel;
using System.Diagnostics;
using System.Xml;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Integrations.Documents;

/// <summary>A PDF file, by way of the program pdftotext. It is started without a shell and given the file's bytes, not its name.</summary>
internal static class PdfDocument
{
    private const string Program = "pdftotext";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>How another program of that name ends that does not know what it is asked for.</summary>
    private const int WrongUsage = 99;

    private const int FewestLettersAPage = 20;

    public static async Task<(IReadOnlyList<string> Lines, IReadOnlyList<DocumentBlock> Blocks)> ReadAsync(
        byte[] bytes, string path, TimeProvider time, CancellationToken cancellation)
    {
        if (!bytes.AsSpan().StartsWith("%PDF-"u8))
        {
            throw new DocumentException($"{path} is no PDF file; look at its ending.");
        }
        var pages = await ExtractAsync(bytes, path, time, cancellation);
        if (pages.Sum(p => p.Sum(w => w.Text.Count(char.IsLetter))) < FewestLettersAPage * Math.Max(1, pages.Count))
        {
            throw new DocumentException($"{path} has {pages.Count} {(pages.Count == 1 ? "page" : "pages")} and no text in them, as a scan has none; run it through text recognition (OCR) first.");
        }
        var text = new PdfText();
        foreach (var (page, words) in PdfMargins.Without(pages).Index())
        {
            text.Add(words, page + 1);
        }
        return (text.Lines, PlainTextBlocks.Read(text.Lines, line => text.Pages[line - 1]));
    }

    private static async Task<IReadOnlyList<IReadOnlyList<PdfWord>>> ExtractAsync(byte[] bytes, string path, TimeProvider time, CancellationToken cancellation)
    {
        using var process = Start(path);
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            var output = ReadAsync(process.StandardOutput.BaseStream, path, either.Token);
            var error = process.StandardError.ReadToEndAsync(either.Token);
            await FeedAsync(process, bytes, either.Token);
            var pages = await output;
            var said = await error;
            await process.WaitForExitAsync(either.Token);
            return process.ExitCode == 0 && pages is not null ? pages : throw new DocumentException(Explain(path, said, process.ExitCode));
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            throw new DocumentException($"{path} kept {Program} busy for more than {Patience.TotalSeconds:0} seconds; cut out the pages that matter.", e);
        }
        finally
        {
            End(process);
        }
    }

    private static Process Start(string path)
    {
        var start = new ProcessStartInfo(Program, ["-bbox-layout", "-enc", "UTF-8", "-", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new DocumentException($"{path}: reading PDF files needs the program {Program}, which is not installed; install poppler-utils "
                + "(apt install poppler-utils, brew install poppler), or save the document as .docx, .html or .txt.", e);
        }
    }

    private static async Task FeedAsync(Process process, byte[] bytes, CancellationToken cancellation)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(bytes, cancellation);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything; its exit code says why.
        }
    }

    /// <returns>Null when what the program wrote is no whole answer: it says why by its exit code.</returns>
    private static async Task<IReadOnlyList<IReadOnlyList<PdfWord>>?> ReadAsync(Stream output, string path, CancellationToken cancellation)
    {
        try
        {
            return await PdfWords.ReadAsync(output, path, cancellation);
        }
        catch (XmlException)
        {
            // It ends only when all that it writes is read.
            await output.CopyToAsync(Stream.Null, cancellation);
            return null;
        }
    }

    /// <summary>In words of ours: what the other program prints may hold parts of the document.</summary>
    private static string Explain(string path, string said, int exitCode) =>
        exitCode == WrongUsage ? $"{path}: the program {Program} that is installed is not that of poppler-utils; install poppler-utils (apt install poppler-utils, brew install poppler), or save the document as .docx, .html or .txt."
        : said.Contains("password", StringComparison.OrdinalIgnoreCase) || said.Contains("encrypted", StringComparison.OrdinalIgnoreCase)
            ? $"{path} is encrypted; save a copy without a password."
            : $"{path} is a damaged PDF file, which {Program} cannot read; save it again, or as .docx.";

    private static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
