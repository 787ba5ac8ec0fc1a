using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Reports.Grades;

namespace MockInterviewer.Core.Reports;

/// <summary>A red flag, the words that raise it and how to mend it.</summary>
/// <param name="Cap">The highest level still possible, or null for a warning.</param>
public sealed record ReportedFlag(string Id, string Title, string Advice, int? Cap, Evidence Evidence)
{
    public static ReportedFlag Of(RedFlagFinding finding) =>
        new(finding.Flag.Id, finding.Flag.Title, finding.Flag.Advice, finding.Flag.Effect.Cap, finding.Evidence);

    public static ReportedFlag Of(RedFlagRecord record) =>
        new(record.Id, record.Title, record.Advice, record.Cap, new Evidence(record.Quote, record.Start, record.End));
}
