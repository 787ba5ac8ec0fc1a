using System.ComponentModel;
using System.Diagnostics;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Integrations.Documents;

/// <summary>A PDF file, by way of the program pdftotext. It is started without a shell and given the file's bytes, not its name.</summary>
internal static class PdfDocument
{
    private const string Program = "pdftotext";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Of a text of words; what is more was made to burst.</summary>
    private const int MostCharacters = 20_000_000;

    private const int FewestLettersAPage = 20;

    public static async Task<(IReadOnlyList<string> Lines, IReadOnlyList<DocumentBlock> Blocks)> ReadAsync(
        byte[] bytes, string path, TimeProvider time, CancellationToken cancellation)
    {
        if (!bytes.AsSpan().StartsWith("%PDF-"u8))
        {
            throw new DocumentException($"{path} is no PDF file; look at its ending.");
        }
        var text = await ExtractAsync(bytes, path, time, cancellation);
        var pages = text.Split('\f');
        var written = pages.Length - (pages[^1].Length == 0 ? 1 : 0);
        if (text.Count(char.IsLetter) < FewestLettersAPage * Math.Max(1, written))
        {
            throw new DocumentException($"{path} has {written} pages and no text in them, as a scan has none; run it through text recognition (OCR) first.");
        }
        List<string> lines = [];
        List<int> pageOf = [];
        for (var page = 0; page < pages.Length; page++)
        {
            foreach (var line in PlainDocument.LinesOf(pages[page]))
            {
                lines.Add(line);
                pageOf.Add(page + 1);
            }
        }
        return (lines, PlainTextBlocks.Read(lines, line => pageOf[line - 1]));
    }

    private static async Task<string> ExtractAsync(byte[] bytes, string path, TimeProvider time, CancellationToken cancellation)
    {
        using var process = Start(path);
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            var output = ReadAsync(process.StandardOutput, path, either.Token);
            var error = process.StandardError.ReadToEndAsync(either.Token);
            await FeedAsync(process, bytes, either.Token);
            var text = await output;
            var said = await error;
            await process.WaitForExitAsync(either.Token);
            return process.ExitCode == 0 ? text : throw new DocumentException(Explain(path, said));
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
        var start = new ProcessStartInfo(Program, ["-enc", "UTF-8", "-eol", "unix", "-", "-"])
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

    private static async Task<string> ReadAsync(StreamReader output, string path, CancellationToken cancellation)
    {
        var text = new System.Text.StringBuilder();
        var buffer = new char[64 * 1024];
        for (int read; (read = await output.ReadAsync(buffer, cancellation)) > 0;)
        {
            text.Append(buffer, 0, read);
            if (text.Length > MostCharacters)
            {
                throw new DocumentException($"{path} holds more than {MostCharacters / 1_000_000} million characters; cut out the part that matters.");
            }
        }
        return text.ToString();
    }

    /// <summary>In words of ours: what the other program prints may hold parts of the document.</summary>
    private static string Explain(string path, string said) => said.Contains("password", StringComparison.OrdinalIgnoreCase) || said.Contains("encrypted", StringComparison.OrdinalIgnoreCase)
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
