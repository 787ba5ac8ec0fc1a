using MockInterviewer.Core.Reports;

namespace MockInterviewer.Cli.Reports;

/// <summary>A way to write a report down.</summary>
/// <param name="Name">As on the command line, and the file's ending.</param>
/// <param name="RenderAll">Several reports as one document; null where that cannot be.</param>
internal sealed record ReportFormat(
    string Name, Func<InterviewReport, string> Render, Func<IReadOnlyList<InterviewReport>, string>? RenderAll)
{
    public static ReportFormat Markdown { get; } =
        new("md", MarkdownReport.Render, reports => string.Join('\n', reports.Select(MarkdownReport.Render)));

    public static ReportFormat Html { get; } = new("html", HtmlReport.Render, RenderAll: null);

    public static ReportFormat Json { get; } = new("json", InterviewReportJson.Write, InterviewReportJson.WriteAll);

    public static IReadOnlyList<ReportFormat> All { get; } = [Markdown, Html, Json];
}
