using System.Text;
using System.Text.Json;
using MockInterviewer.Core.Reports.Batches;
using MockInterviewer.Core.Storage;
using MockInterviewer.Integrations.Submissions;

namespace MockInterviewer.Integrations.Results;

/// <summary>Reads the results of a batch again, one at a time.</summary>
public sealed class ResultsReader
{
    private const string Rows = "results.jsonl";

    private readonly string _folder;
    private readonly string _file;

    /// <exception cref="StorageException">The folder holds no results; so with the other members, where they cannot be read.</exception>
    public ResultsReader(string folder)
    {
        _folder = Path.GetFullPath(folder);
        _file = Path.Combine(_folder, Rows);
        if (!IsIn(folder))
        {
            throw new StorageException($"{folder} holds no {Rows}; name the folder that 'batch --out' wrote its results to.");
        }
    }

    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, Rows));

    /// <summary>Each result with the number of its line.</summary>
    public IEnumerable<(int Number, BatchItem Item)> Read()
    {
        using var stream = Open();
        foreach (var (number, bytes) in Utf8Lines.Read(stream))
        {
            yield return (number, Parse(number, bytes));
        }
    }

    /// <param name="number">Of a line, from <see cref="Read"/>.</param>
    public BatchItem At(int number)
    {
        using var stream = Open();
        foreach (var line in Utf8Lines.Read(stream))
        {
            if (line.Number == number)
            {
                return Parse(number, line.Bytes);
            }
        }
        throw new StorageException($"{_file} has become shorter while it was read; begin again.");
    }

    /// <summary>How the folder was written, so that it can be written again in the same way.</summary>
    public ResultsOptions Options()
    {
        var csv = Path.Combine(_folder, "results.csv");
        using var stream = File.Exists(csv) ? File.OpenRead(csv) : null;
        var handouts = Path.Combine(_folder, "handouts");
        var endings = Directory.Exists(handouts) ? Directory.EnumerateFiles(handouts).Select(Path.GetExtension).ToHashSet() : [];
        return new ResultsOptions(
            endings.Contains(".md") ? HandoutFormat.Markdown : endings.Contains(".html") ? HandoutFormat.Html : null,
            stream is not null && stream.ReadByte() != Encoding.UTF8.Preamble[0]);
    }

    private FileStream Open()
    {
        try
        {
            return File.OpenRead(_file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"{_file} cannot be read: {e.Message}", e);
        }
    }

    private BatchItem Parse(int number, ArraySegment<byte> bytes)
    {
        try
        {
            return BatchItemJson.Read(Encoding.UTF8.GetString(bytes), $"{_file}:{number}");
        }
        catch (JsonException e)
        {
            throw new StorageException($"{_file}, line {number} is not a result that this version of the program writes; grade the answers again with 'batch'.", e);
        }
    }
}
