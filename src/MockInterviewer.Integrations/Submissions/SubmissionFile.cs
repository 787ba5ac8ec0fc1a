using MockInterviewer.Core.Answers;

namespace MockInterviewer.Integrations.Submissions;

/// <summary>Reads answers from a .jsonl file, a .csv file, or a folder of .md and .txt files; one record at a time, so that the
/// size of the file does not matter.</summary>
public static class SubmissionFile
{
    /// <summary>The .jsonl and .csv files of a folder that has some, in the order of their names; anything else is itself.</summary>
    public static IEnumerable<string> FilesIn(string path) =>
        Directory.Exists(path) && Directory.EnumerateFiles(path).Where(f => Path.GetExtension(f) is ".jsonl" or ".csv").Order(StringComparer.Ordinal).ToList() is { Count: > 0 } files
            ? files : [path];

    /// <exception cref="SubmissionFileException">The input as a whole cannot be read; thrown at once or while reading.</exception>
    public static IEnumerable<SubmissionEntry> Read(string path, SubmissionDefaults defaults)
    {
        var fields = new SubmissionFields(defaults);
        if (Directory.Exists(path))
        {
            return FolderSubmissions.Read(path, fields);
        }
        if (!File.Exists(path))
        {
            throw new SubmissionFileException($"There is no file or folder {path}.");
        }
        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".jsonl" or ".ndjson" => ReadStream(path, (stream, name) => JsonlSubmissions.Read(stream, name, fields)),
            ".csv" => ReadStream(path, (stream, name) => CsvSubmissions.Read(stream, name, fields)),
            _ => throw new SubmissionFileException($"{path}: use a .jsonl file, a .csv file, or a folder of .md or .txt files."),
        };
    }

    private static IEnumerable<SubmissionEntry> ReadStream(string path, Func<Stream, string, IEnumerable<SubmissionEntry>> read)
    {
        using var stream = Open(path);
        foreach (var entry in read(stream, Path.GetFileName(path)))
        {
            yield return entry;
        }
    }

    private static FileStream Open(string path)
    {
        try
        {
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            // A pipe has no length; whether it is empty shows itself.
            if (!stream.CanSeek || stream.Length > 0)
            {
                return stream;
            }
            stream.Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SubmissionFileException($"{path} cannot be read; check its permissions.", e);
        }
        throw new SubmissionFileException($"{path} is empty.");
    }
}
