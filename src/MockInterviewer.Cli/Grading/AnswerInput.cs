using System.Globalization;
using System.Text;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Grading;

namespace MockInterviewer.Cli.Grading;

/// <summary>Reads the one answer that 'grade' is about.</summary>
internal static class AnswerInput
{
    private const int LargestFile = 10 * 1024 * 1024;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="file">Null or "-" for standard input.</param>
    /// <exception cref="UsageException">It cannot be read, is empty or far too long, is not text.</exception>
    public static async Task<string> ReadAsync(string? file, Surface surface, CancellationToken cancellation)
    {
        var fromInput = file is null or "-";
        if (fromInput && surface.HasKeyboard)
        {
            surface.Error.WriteLine("Type or paste the answer; Ctrl-D on an empty line ends it.");
        }
        var name = fromInput ? "The standard input" : file!;
        await using var stream = fromInput ? StandardInput.Open() : Open(file!);
        var text = Decode(await ReadBytesAsync(stream, name, cancellation), name);
        return string.IsNullOrWhiteSpace(text) ? throw new UsageException($"{name} is empty; there is nothing to grade.")
            : text.Length > OfflineGrader.LongestAnswer ? throw new UsageException(string.Create(CultureInfo.InvariantCulture,
                $"{name} has {text.Length:N0} characters; at most {OfflineGrader.LongestAnswer:N0} can be graded as one answer. Is it the right file?"))
            : text;
    }

    private static FileStream Open(string file)
    {
        if (Directory.Exists(file))
        {
            throw new UsageException($"{file} is a folder; 'mockinterviewer batch {file} --out results' grades all answers in it.");
        }
        try
        {
            return File.OpenRead(file);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"There is no file {file}.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file} cannot be read: {e.Message}", e);
        }
    }

    private static async Task<byte[]> ReadBytesAsync(Stream stream, string name, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        // A console's read cannot be broken off, so that it is left behind when the person wants to leave.
        while (await Task.Run(() => stream.Read(buffer), cancellation).WaitAsync(cancellation) is var count and > 0)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > LargestFile)
            {
                throw new UsageException($"{name} is larger than {LargestFile / 1024 / 1024} MB; is it the right file?");
            }
        }
        return bytes.ToArray();
    }

    private static string Decode(byte[] bytes, string name)
    {
        try
        {
            return Strict.GetString(bytes).TrimStart('\ufeff').ReplaceLineEndings("\n").Trim('\n');
        }
        catch (DecoderFallbackException e)
        {
            throw new UsageException($"{name} is not UTF-8 text; save it as UTF-8.", e);
        }
    }
}
