using MockInterviewer.Cli.Hosting;
using MockInterviewer.Core.Reports;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Cli.Reports;

/// <summary>Reports as files that only their owner may read.</summary>
internal sealed class ReportFiles(DataFolder data)
{
    /// <summary>Keeps a report in the data folder, in every format.</summary>
    /// <returns>The files' paths.</returns>
    /// <exception cref="StorageException">The folder cannot be written to.</exception>
    public IReadOnlyList<string> Keep(InterviewReport report)
    {
        data.Create(data.Reports);
        try
        {
            return [.. ReportFormat.All.Select(f => Write(report, data.Reports, f))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(
                $"The report cannot be written to {data.Reports} ({e.Message.TrimEnd('.')}). It is kept; make room there, and 'mockinterviewer export {report.Id} --out FOLDER' writes it again.", e);
        }
    }

    /// <summary>Writes a report to a folder that was asked for.</summary>
    /// <returns>The file's path.</returns>
    /// <exception cref="UsageException">The folder cannot be written to.</exception>
    public static string Export(InterviewReport report, string folder, ReportFormat format)
    {
        try
        {
            DataFolder.Make(folder);
            return Write(report, folder, format);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{folder} cannot be written to: {e.Message} Choose another with --out.", e);
        }
    }

    private static string Write(InterviewReport report, string folder, ReportFormat format)
    {
        var file = Path.Combine(folder, $"interview-{report.Id}.{format.Name}");
        DataFolder.Write(file, format.Render(report));
        return file;
    }
}
