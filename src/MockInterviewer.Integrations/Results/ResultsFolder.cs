using System.Globalization;
using System.Text;
using CsvHelper;
using MockInterviewer.Core.Grading.Agreement;
using MockInterviewer.Core.Reports.Batches;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Integrations.Results;

/// <summary>
/// The output of a batch: results.jsonl, results.csv, summary.json and report.html. Rows are written as they come, under names
/// that end in .partial; <see cref="Complete"/> gives all files their names at once, so that a file with its proper name is
/// always whole. An interrupted run leaves the .partial files, each made of whole lines.
/// </summary>
public sealed class ResultsFolder : IDisposable
{
    private const string Partial = ".partial";
    private static readonly string[] FileNames = ["results.jsonl", "results.csv", "summary.json", "report.html"];
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _folder;
    private readonly StreamWriter _jsonl;
    private readonly StreamWriter _csvText;
    private readonly CsvWriter _csv;
    private readonly BatchTally _tally = new();
    private readonly BatchHtmlReport _report = new();
    private readonly AgreementTally _agreement = new();

    /// <param name="folder">Made when it is missing.</param>
    /// <exception cref="StorageException">The folder cannot be written; so with the other members.</exception>
    public ResultsFolder(string folder)
    {
        _folder = folder;
        (_jsonl, _csvText) = Guard(() =>
        {
            if (File.Exists(folder))
            {
                throw new StorageException($"{folder} is a file; choose another folder with --out.");
            }
            Directory.CreateDirectory(folder);
            // With a byte order mark a spreadsheet takes the file for what it is.
            return (Open("results.jsonl", Utf8), Open("results.csv", Encoding.UTF8));
        });
        _csv = new CsvWriter(_csvText, CultureInfo.InvariantCulture);
        Guard(() => WriteCsvRow(CsvCells.Header));
    }

    /// <summary>Whether a file is one that <see cref="Complete"/> would replace.</summary>
    public static bool WouldOverwrite(string folder, string file) =>
        FileNames.Any(name => Path.GetFullPath(Path.Combine(folder, name)) == Path.GetFullPath(file));

    public void Add(BatchItem item)
    {
        Guard(() => Write(item));
        _tally.Add(item);
        _report.Add(item);
        if (item.Record is { HumanLevel: { } label } graded)
        {
            _agreement.Add(new LabelledGrade(graded.Company, graded.Round, graded.Question, label, graded.Level));
        }
    }

    /// <summary>Writes summary and report, and gives all files their names.</summary>
    /// <param name="random">For the intervals of the agreement, when the input had labels.</param>
    public BatchSummary Complete(Random random)
    {
        var summary = _tally.Summarise(_agreement.Count == 0 ? null : _agreement.Measure(random));
        Guard(() => WriteWhole(summary));
        return summary;
    }

    public void Dispose() => Guard(Close);

    private void Write(BatchItem item)
    {
        _jsonl.WriteLine(BatchItemJson.Write(item));
        WriteCsvRow(CsvCells.Row(item));
    }

    private void WriteWhole(BatchSummary summary)
    {
        Close();
        File.WriteAllText(PathOf("summary.json" + Partial), BatchSummaryJson.Write(summary), Utf8);
        File.WriteAllText(PathOf("report.html" + Partial), _report.Render(summary), Utf8);
        foreach (var name in FileNames)
        {
            File.Move(PathOf(name + Partial), PathOf(name), overwrite: true);
        }
    }

    private void Guard(Action write) => Guard(() =>
    {
        write();
        return 0;
    });

    private T Guard<T>(Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The results cannot be written to {_folder} ({e.Message.TrimEnd('.')}); make room there, or choose another folder with --out.", e);
        }
    }

    private StreamWriter Open(string name, Encoding encoding) => new(PathOf(name + Partial), append: false, encoding) { NewLine = "\n" };

    private string PathOf(string name) => Path.Combine(_folder, name);

    private void WriteCsvRow(IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            _csv.WriteField(cell);
        }
        _csv.NextRecord();
    }

    private void Close()
    {
        _csv.Dispose();
        _csvText.Dispose();
        _jsonl.Dispose();
    }
}
