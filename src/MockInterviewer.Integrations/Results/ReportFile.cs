using MockInterviewer.Core.Reports.Batches;

namespace MockInterviewer.Integrations.Results;

/// <summary>A report.html in the making. Its answers wait in a file beside it, which goes when this is disposed of.</summary>
internal sealed class ReportFile : IDisposable
{
    private readonly string _path;
    private readonly FileStream _scratch;
    private readonly BatchHtmlReport _report;

    /// <param name="path">Of the whole file.</param>
    /// <exception cref="IOException">So with the other members.</exception>
    public ReportFile(string path)
    {
        _path = path;
        _scratch = new FileStream(path + ".answers" + PartialFile.Ending, new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.ReadWrite,
            BufferSize = 0,
            Options = FileOptions.DeleteOnClose,
        });
        _report = new BatchHtmlReport(_scratch);
    }

    public void Add(BatchItem item) => _report.Add(item);

    public void Write(BatchSummary summary)
    {
        using var page = File.Create(_path + PartialFile.Ending);
        _report.Write(page, summary);
        page.Flush(flushToDisk: true);
    }

    /// <inheritdoc cref="PartialFile.TakeName"/>
    public void TakeName() => File.Move(_path + PartialFile.Ending, _path, overwrite: true);

    public void Dispose()
    {
        _report.Dispose();
        _scratch.Dispose();
    }
}
