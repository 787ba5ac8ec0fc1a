using System.Globalization;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Batches;
using MockInterviewer.Core.Reports;

namespace MockInterviewer.Cli.Grading;

/// <summary>The steps of a batch that a provider works on, and what is said of them.</summary>
internal sealed class ProviderBatchSteps(ProviderBatchArea area, Surface surface)
{
    private readonly Prose _prose = new(surface);

    private string Where => $"{area.Provider.Account.Provider} for {area.Provider.Account.Model}";

    /// <returns>The exit code.</returns>
    public async Task<int> SubmitAsync(IEnumerable<SubmissionEntry> entries, CancellationToken cancellation)
    {
        using var file = area.OpenPart();
        var report = await area.Submission(file).SubmitAsync(entries, cancellation);
        foreach (var (id, requests) in report.Batches)
        {
            Line($"{id}: {ReportWords.Count(requests, "request")} handed in to {Where}.");
        }
        if (report.Found > 0)
        {
            Line($"{ReportWords.Count(report.Found, "batch", "batches")} of an interrupted run had reached the provider, and will be fetched with the others.");
        }
        if (report.Asked > 0)
        {
            Line($"{(report.Asked == 1 ? "One answer was" : $"{report.Asked} answers were")} asked for in the ordinary way and at the full price first, to learn what the model takes.");
        }
        Line($"{ReportWords.Count(report.Count(SubmissionOutcome.Sent), "answer")} handed in; {report.Count(SubmissionOutcome.Unreadable):N0} unreadable, {report.Count(SubmissionOutcome.Duplicate):N0} with the answer of another, {report.Count(SubmissionOutcome.Graded):N0} graded already, {report.Count(SubmissionOutcome.Ready):N0} that need no more call, {report.Count(SubmissionOutcome.Waiting):N0} at the provider already.");
        foreach (var failure in report.Failures)
        {
            Line($"{TerminalText.OneLine(failure)} The next 'submit' hands it in with the others.");
        }
        if (report.Batches.Length > 0)
        {
            Line($"{(report.MostUsd is { } most ? string.Create(CultureInfo.InvariantCulture, $"At most {most:0.00} USD, half of what single calls could cost.") : "The price of the model is not known; batches cost half of what single calls do.")} It takes up to 24 hours: look with '--provider-batch status', then bring the grades with 'fetch'.");
        }
        if (report.Count(SubmissionOutcome.TooDear) > 0)
        {
            Line($"{ReportWords.Count(report.Count(SubmissionOutcome.TooDear), "answer")} would have gone beyond --max-cost and stayed here; raise it and hand in again.");
        }
        return report.Count(SubmissionOutcome.TooDear) + report.Count(SubmissionOutcome.Unreadable) + report.Count(SubmissionOutcome.Failed) > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }

    /// <returns>The exit code.</returns>
    public async Task<int> ShowAsync(CancellationToken cancellation)
    {
        var open = area.Store.Open(area.Provider.Account);
        foreach (var batch in open)
        {
            Line($"{(batch.Id is { } id ? Say(await area.Provider.LookAsync(id, cancellation)) : Unsettled(1))} Handed in {batch.BegunAt:yyyy-MM-dd HH:mm} UTC.");
        }
        if (open.Count == 0)
        {
            Line($"No batch waits at {Where}.");
        }
        return ExitCode.Done;
    }

    /// <summary>Puts on record what has ended.</summary>
    public async Task MergeAsync(CancellationToken cancellation)
    {
        var report = await area.Merge().MergeAsync(cancellation);
        foreach (var batch in report.Ended.Concat(report.Running))
        {
            Line($"{Say(batch)}");
        }
        if (report.Unsettled > 0)
        {
            Line($"{Unsettled(report.Unsettled)}");
        }
        if (report.Ended.Length > 0)
        {
            Line($"{ReportWords.Count(report.Replies, "reply", "replies")} merged{(report.CostUsd is { } cost ? string.Create(CultureInfo.InvariantCulture, $", {cost:0.0000} USD at half the price") : "")}.");
        }
        foreach (var (reason, number) in report.Reasons)
        {
            Line($"{ReportWords.Count(number, "request")} without a reply: {reason}.");
        }
        if (report.Reasons.Count > 0)
        {
            Line($"What has no reply is pending again; 'submit' hands it in once more.");
        }
        if (report.Unknown > 0)
        {
            Line($"{ReportWords.Count(report.Unknown, "line")} of the provider's files belong to no request of these batches and were left out.");
        }
    }

    private static string Say(ProviderBatchState batch) => string.Create(CultureInfo.InvariantCulture,
        $"{TerminalText.OneLine(batch.Id)}: {TerminalText.OneLine(batch.Status)}, {batch.Completed:N0} of {batch.Total:N0} done, {batch.Failed:N0} failed.");

    private static string Unsettled(int number) =>
        $"{ReportWords.Count(number, "batch", "batches")} of which an interrupted run did not learn whether the provider has got them; the next 'submit' finds out.";

    private void Line(FormattableString text) => _prose.Write(text.ToString(CultureInfo.InvariantCulture));
}
