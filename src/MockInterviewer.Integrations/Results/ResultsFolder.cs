using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using MockInterviewer.Core.Grading.Agreement;
using MockInterviewer.Core.Reports.Batches;
using MockInterviewer.Core.Reports.Grades;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Integrations.Results;

/// <summary>
/// The output of a batch: results.jsonl, results.csv, summary.json and report.html, and reviews.jsonl once there are any. Rows are written as they come, under names
/// that end in .partial; <see cref="Complete"/> gives all files their names at once, so that a file with its proper name is
/// always whole. An interrupted run leaves the .partial files, each made of whole lines.
/// </summary>
public sealed class ResultsFolder : IDisposable
{
    private static readonly string[] FileNames = ["results.jsonl", "results.csv", "summary.json", "report.html", ReviewFile.Name];
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _folder;
    private readonly bool _isNew;
    private readonly FolderLock _lock;
    private readonly PartialFile _jsonl;
    private readonly PartialFile _csv;
    private readonly StringWriter _csvText = new(CultureInfo.InvariantCulture);
    private readonly CsvWriter _csvRow;
    private readonly BatchTally _tally = new();
    private readonly ReportFile _report;
    private readonly HandoutFolder? _handouts;
    private readonly AgreementTally _agreement = new();
    private readonly Dictionary<string, HumanReview> _reviews = new(StringComparer.Ordinal);
    private bool _hasRows;

    /// <param name="folder">Made when it is missing.</param>
    /// <param name="options">Null for the usual ones.</param>
    /// <exception cref="StorageException">The folder cannot be written, or another run is at work in it; so with the other members.</exception>
    public ResultsFolder(string folder, ResultsOptions? options = null)
    {
        (_folder, _isNew) = (folder, !Directory.Exists(folder));
        _csvRow = new CsvWriter(_csvText, CultureInfo.InvariantCulture);
        _lock = Guard(Enter);
        try
        {
            _jsonl = Guard(() => Open("results.jsonl", Utf8));
            // With a byte order mark a spreadsheet takes the file for what it is.
            _csv = Guard(() => Open("results.csv", options?.WithoutMark == true ? Utf8 : Encoding.UTF8));
            _handouts = options?.Handouts is { } format ? Guard(() => new HandoutFolder(Path.Combine(_folder, "handouts"), format)) : null;
            _report = Guard(() => new ReportFile(Path.Combine(_folder, "report.html")));
            WriteCsvRow(CsvCells.Header);
        }
        catch
        {
            _jsonl?.Dispose();
            _csv?.Dispose();
            _lock.Dispose();
            throw;
        }
    }

    /// <summary>Whether a file is one that <see cref="Complete"/> would change.</summary>
    public static bool WouldOverwrite(string folder, string file) =>
        FileNames.Any(name => Path.GetFullPath(Path.Combine(folder, name)) == Path.GetFullPath(file));

    /// <summary>How many records the results in a folder are of; null when there are none that can be read.</summary>
    public static int? RecordsIn(string folder)
    {
        try
        {
            using var summary = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "summary.json")));
            return summary.RootElement.GetProperty("records").GetInt32();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    public void Add(BatchItem item)
    {
        _hasRows = true;
        Guard(() => Write(item));
        _tally.Add(item);
        if (item.Record is { HumanReview: { } review } reviewed)
        {
            _reviews[LedgerKey.ContentOf(reviewed.ToSubmission())] = review;
        }
        if (item.Record is { PersonsLevel: { } label } graded)
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

    /// <summary>Leaves what was added as .partial files, unless it was completed; where nothing was, nothing is left.</summary>
    public void Dispose()
    {
        try
        {
            Guard(CloseRows);
        }
        finally
        {
            _jsonl.Dispose();
            _csv.Dispose();
            _csvRow.Dispose();
            _report.Dispose();
            if (!_hasRows)
            {
                _jsonl.Delete();
                _csv.Delete();
            }
            _lock.Dispose();
            if (_isNew && !Directory.EnumerateFileSystemEntries(_folder).Any())
            {
                Directory.Delete(_folder);
            }
        }
    }

    private void Write(BatchItem item)
    {
        _jsonl.Append(BatchItemJson.Write(item) + "\n");
        WriteCsvRow(CsvCells.Row(item));
        _report.Add(item);
        _handouts?.Add(item);
    }

    private void WriteWhole(BatchSummary summary)
    {
        CloseRows();
        var reviews = new ReviewFile(_folder);
        reviews.Append([.. _reviews.Except(reviews.Read())]);
        using var json = Open("summary.json", Utf8);
        json.Append(BatchSummaryJson.Write(summary));
        json.Close();
        _report.Write(summary);
        RemoveEarlierHandouts();
        foreach (var file in (PartialFile[])[_jsonl, _csv, json])
        {
            file.TakeName();
        }
        _report.TakeName();
    }

    /// <summary>By the results that are about to be replaced. Where another version of the program wrote them, whose hand-outs lie there cannot be told.</summary>
    private void RemoveEarlierHandouts()
    {
        try
        {
            if (ResultsReader.IsIn(_folder))
            {
                _handouts?.RemoveOthers(new ResultsReader(_folder).Read().Select(r => r.Item));
            }
        }
        catch (StorageException)
        {
        }
    }

    private FolderLock Enter()
    {
        if (File.Exists(_folder))
        {
            throw new StorageException($"{_folder} is a file; choose another folder with --out.");
        }
        Directory.CreateDirectory(_folder);
        return new FolderLock(_folder);
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

    private PartialFile Open(string name, Encoding encoding) => new(Path.Combine(_folder, name), encoding);

    private void WriteCsvRow(IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            _csvRow.WriteField(cell);
        }
        _csvRow.NextRecord();
        _csvRow.Flush();
        _csv.Append(_csvText.ToString());
        _csvText.GetStringBuilder().Clear();
    }

    private void CloseRows()
    {
        _jsonl.Close();
        _csv.Close();
    }
}
