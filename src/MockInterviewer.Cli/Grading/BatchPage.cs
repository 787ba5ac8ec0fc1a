using System.Globalization;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Reports;

namespace MockInterviewer.Cli.Grading;

/// <summary>What became of a batch, on one screen.</summary>
internal sealed class BatchPage(Surface surface)
{
    private const int MostUnmet = 5;

    private readonly Prose _prose = new(surface);

    /// <param name="run">What this run itself has cost.</param>
    /// <param name="handsOut">Whether hand-outs were asked for.</param>
    public void Show(BatchResult result, RunCost run, GraderInfo grader, string folder, bool handsOut)
    {
        var summary = result.Summary;
        Line($"{ReportWords.Count(summary.Records, "record")}: {summary.Graded:N0} graded, {summary.NeedsReview:N0} need review, {(summary.Reviewed > 0 ? $"{summary.Reviewed:N0} reviewed by a person, " : "")}{summary.NotAssessable:N0} not assessable, {summary.Failed:N0} failed, {summary.Unreadable:N0} unreadable{(summary.Pending > 0 ? $", {summary.Pending:N0} not graded yet" : "")}.");
        if (result.WhyPending is { } why)
        {
            Line($"{ReportWords.Count(summary.Pending, "answer")} {(summary.Pending == 1 ? "is" : "are")} not graded yet: {TerminalText.OneLine(why)}");
        }
        if (summary.Overall.MeanScore is { } mean)
        {
            Line($"Levels 1 to 4: {string.Join(", ", summary.Overall.Levels)}. Mean score {mean:0.0} of 100, {summary.LeftOut:N0} left out.");
        }
        if (summary.Agreement?.Overall is { } agreement)
        {
            Line($"Agreement with people's levels of {ReportWords.Count(agreement.Count, "answer")}: QWK {agreement.Qwk:0.00}, exact {agreement.Exact:P0}, adjacent {agreement.Adjacent:P0}.");
        }
        if (ReportWords.Of(summary.Usage) is { Length: > 0 } usage)
        {
            Line($"Grading took {usage}{(result.FromLedger > 0 ? ", earlier runs included" : "")}.");
        }
        ShowLedger(result, run);
        foreach (var check in summary.UnmetChecks.Take(MostUnmet))
        {
            Line($"  {check.No:N0} of the {check.Answers:N0} it was looked for in miss: {check.Title}");
        }
        Line($"Graded by the {ReportWords.Of(grader)}.");
        Line($"Results: {folder}");
        if (result.Replaced > summary.Records)
        {
            Line($"They are in place of those of {ReportWords.Count(result.Replaced.Value, "record")} that stood there; give a part of a file a folder of its own.");
        }
        if (handsOut)
        {
            Line($"Hand-outs: {Path.Combine(folder, "handouts")}. A doubtful grade gets none before a person has looked, an answer without a level none at all.");
        }
        else if (Directory.Exists(Path.Combine(folder, "handouts")))
        {
            Line($"The hand-outs in {Path.Combine(folder, "handouts")} are of an earlier run; --handouts writes them anew.");
        }
        if (summary.NeedsReview > 0)
        {
            Line($"Look at the doubtful grades yourself: mockinterviewer review {folder}");
        }
    }

    private void ShowLedger(BatchResult result, RunCost run)
    {
        if (result.FromLedger > 0)
        {
            Line($"{result.FromLedger:N0} of the grades came from the ledger of earlier runs; this run took {(run.Calls == 0 ? "no call" : ReportWords.Of(Usage.Of(run)))}.");
        }
        if (result.Duplicates > 0)
        {
            Line($"The same answer is graded once: {ReportWords.Count(result.Duplicates, "record")} took the grade of another.");
        }
    }

    private void Line(FormattableString text) =>
        _prose.Write(text.ToString(CultureInfo.InvariantCulture));
}
