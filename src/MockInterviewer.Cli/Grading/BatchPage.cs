using System.Globalization;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports;
using MockInterviewer.Core.Reports.Batches;

namespace MockInterviewer.Cli.Grading;

/// <summary>What became of a batch, on one screen.</summary>
internal sealed class BatchPage(Surface surface)
{
    private const int MostUnmet = 5;

    private readonly Prose _prose = new(surface);

    public void Show(BatchSummary summary, GraderInfo grader, string folder)
    {
        Line($"{ReportWords.Count(summary.Records, "record")}: {summary.Graded:N0} graded, {summary.NeedsReview:N0} need review, {summary.NotAssessable:N0} not assessable, {summary.Failed:N0} failed, {summary.Unreadable:N0} unreadable.");
        if (summary.Overall.MeanScore is { } mean)
        {
            Line($"Levels 1 to 4: {string.Join(", ", summary.Overall.Levels)}. Mean score {mean:0.0} of 100, {summary.LeftOut:N0} left out.");
        }
        if (summary.Agreement?.Overall is { } agreement)
        {
            Line($"Agreement with {agreement.Count:N0} labels: QWK {agreement.Qwk:0.00}, exact {agreement.Exact:P0}, adjacent {agreement.Adjacent:P0}.");
        }
        if (ReportWords.Of(summary.Usage) is { Length: > 0 } usage)
        {
            Line($"Grading took {usage}.");
        }
        foreach (var check in summary.UnmetChecks.Take(MostUnmet))
        {
            Line($"  {check.No:N0} of the {check.Answers:N0} it was looked for in miss: {check.Title}");
        }
        Line($"Graded by the {ReportWords.Of(grader)}.");
        Line($"Results: {folder}");
    }

    private void Line(FormattableString text) =>
        _prose.Write(text.ToString(CultureInfo.InvariantCulture));
}
