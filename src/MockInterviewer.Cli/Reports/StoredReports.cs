using System.Text.Json;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Reports;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Cli.Reports;

/// <summary>The reports of interviews that were finished before.</summary>
internal sealed class StoredReports(IInterviewStore store)
{
    /// <param name="id">Null for the last interview that has a report.</param>
    /// <exception cref="UnknownNameException">No such interview.</exception>
    /// <exception cref="UsageException">It has no report.</exception>
    public InterviewReport Find(string? id)
    {
        var finished = Ids();
        var wanted = id ?? (finished is [var newest, ..] ? newest
            : throw NoneYet());
        if (!finished.Contains(wanted) && store.Load(wanted) is null)
        {
            throw new UnknownNameException("interview", wanted, finished);
        }
        return Read(wanted);
    }

    /// <summary>Of all finished interviews, the newest first.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public IEnumerable<InterviewReport> All() => Ids() is { Count: > 0 } ids ? ids.Select(Read) : throw NoneYet();

    private static UsageException NoneYet() =>
        new("No interview has been finished yet; begin one with 'mockinterviewer interview'.");

    private List<string> Ids() => [.. store.List().Where(i => i.HasReport).Select(i => i.Id)];

    private InterviewReport Read(string id)
    {
        var json = store.LoadReport(id)
            ?? throw new UsageException($"The interview {id} has no report yet; 'mockinterviewer interview --resume {id}' goes on with it.");
        try
        {
            return InterviewReportJson.Read(json);
        }
        catch (JsonException e)
        {
            throw new StorageException(
                $"The report of {id} was written by another version and cannot be read; its files in the reports folder still can.", e);
        }
    }
}
