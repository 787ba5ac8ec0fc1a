using System.Globalization;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Batches;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Reports;
using Spectre.Console;

namespace MockInterviewer.Cli.Grading;

/// <summary>What a batch would do, cost and take, before any of it is done.</summary>
/// <param name="averages">What earlier calls of the same kind came to; null when there were none.</param>
internal sealed class ForecastPage(Surface surface, ModelPrices prices, ModelsOptions limits, CallAverages? averages)
{
    /// <summary>Providers that take calls by the file, for half the price.</summary>
    private static readonly string[] TakesFiles = ["openai", "azure"];

    /// <summary>Of a call, where none was measured.</summary>
    private static readonly TimeSpan UsualDuration = TimeSpan.FromSeconds(8);

    private readonly Prose _prose = new(surface);

    /// <param name="model">Null for the offline grader.</param>
    public void Show(BatchForecast forecast, ModelChoice? model)
    {
        foreach (var fault in forecast.Faults)
        {
            surface.Tell(TerminalText.OneLine(fault.ToString()), Ansi.Bad);
        }
        if (forecast.Unreadable > forecast.Faults.Length)
        {
            Line(t => surface.Tell(t), $"... and {forecast.Unreadable - forecast.Faults.Length:N0} more that cannot be read.");
        }
        Line($"{ReportWords.Count(forecast.Records, "record")}: {forecast.Unreadable:N0} unreadable, {forecast.Duplicates:N0} with the answer of another, {forecast.InLedger:N0} graded already, {forecast.ToGrade:N0} to be graded.");
        if (forecast.AtProvider > 0)
        {
            Line($"{ReportWords.Count(forecast.AtProvider, "answer")} more wait in a batch at the provider; '--provider-batch fetch' brings their grades.");
        }
        if (forecast.Again + forecast.Changed > 0)
        {
            Line($"Of those to be graded {forecast.Again:N0} were tried before, and {forecast.Changed:N0} were graded by another rubric, prompt, model or version.");
        }
        if (model is null)
        {
            Line($"The offline grader asks nobody: it costs nothing.");
        }
        else if (forecast.ToGrade > 0)
        {
            ShowCalls(forecast.Calls, model);
        }
        Line($"This was a dry run: nothing was graded and nothing written.");
    }

    private void ShowCalls(CallEstimate calls, ModelChoice model)
    {
        Line($"{ReportWords.Count(calls.Calls, "call")} of {model.Model} at {model.Provider.Name}: {Tokens(calls.UsualInput)} to {Tokens(calls.MostInput)} tokens in, {Tokens(calls.UsualOutput)} to {Tokens(calls.MostOutput)} out.");
        Line($"The low figure is for {(averages is null ? "replies of a usual length" : $"replies as the last {ReportWords.Count(averages.Calls, "call")} had them")}, the high one for replies as long as they may be. A reply that has to be asked for again costs once more.");
        var duration = averages?.Duration ?? UsualDuration;
        Line($"Time: about {Time(TimeOf(calls, duration))}, with {ReportWords.Count(limits.Concurrency, "call")} at a time that take {duration.TotalSeconds:0.#} s each{(averages is null ? " (a guess)" : "")}{Limits()}.");
        if (prices.Find(model.Provider.Name, model.Model!) is not { } price)
        {
            Line($"The price of {model.Model} is not known; add it to {ModelPrices.File}.");
        }
        else
        {
            var (low, high) = calls.CostAt(price);
            Line($"Price: {low:0.00} to {high:0.00} USD{(limits.MaxCost is { } most && high > most ? $"; --max-cost stops it at {most:0.00}" : "")}.");
        }
        ShowPrices(calls, model);
    }

    /// <summary>The chosen model among the others of its provider.</summary>
    private void ShowPrices(CallEstimate calls, ModelChoice model)
    {
        if (prices.Of(model.Provider.Name) is not { } list)
        {
            return;
        }
        var byFile = TakesFiles.Contains(list.Provider);
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn($"USD, as of {list.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}").NoWrap());
        foreach (var title in (string[])["low", "high", .. byFile ? ["in files: low", "high"] : Array.Empty<string>()])
        {
            table.AddColumn(new TableColumn(title).RightAligned());
        }
        var chosen = list.Find(model.Model!);
        foreach (var (name, price) in list.Models.Where(m => !m.Name.EndsWith('*')).DistinctBy(m => m.Price).OrderBy(m => calls.CostAt(m.Price).Usual))
        {
            var (low, high) = calls.CostAt(price);
            var (lowInFiles, highInFiles) = calls.CostAt(price.InFiles);
            table.AddRow([Markup.Escape(price == chosen ? $"{name} (this)" : name), Usd(low), Usd(high), .. byFile ? [Usd(lowInFiles), Usd(highInFiles)] : Array.Empty<string>()]);
        }
        surface.Tables.Write(table);
    }

    /// <summary>By whichever limit is reached first.</summary>
    private TimeSpan TimeOf(CallEstimate calls, TimeSpan duration) => new[]
    {
        Math.Ceiling((double)calls.Calls / limits.Concurrency) * duration,
        TimeSpan.FromMinutes(limits.RequestsPerMinute is { } requests ? (double)calls.Calls / requests : 0),
        TimeSpan.FromMinutes(limits.TokensPerMinute is { } tokens ? (double)(calls.UsualInput + calls.UsualOutput) / tokens : 0),
    }.Max();

    private string Limits() => (limits.RequestsPerMinute is { } requests ? string.Create(CultureInfo.InvariantCulture, $", at most {requests:N0} a minute") : "")
        + (limits.TokensPerMinute is { } tokens ? string.Create(CultureInfo.InvariantCulture, $", at most {tokens:N0} tokens a minute") : "");

    private static string Time(TimeSpan time) => time switch
    {
        { TotalMinutes: < 2 } => $"{Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture)} s",
        { TotalHours: < 2 } => $"{Math.Ceiling(time.TotalMinutes).ToString(CultureInfo.InvariantCulture)} minutes",
        _ => $"{time.TotalHours.ToString("0.0", CultureInfo.InvariantCulture)} hours",
    };

    private static string Tokens(long tokens) => tokens < 1_000_000
        ? tokens.ToString("N0", CultureInfo.InvariantCulture)
        : $"{(tokens / 1e6).ToString("0.0", CultureInfo.InvariantCulture)} million";

    private static string Usd(decimal usd) => usd.ToString("0.00", CultureInfo.InvariantCulture);

    private void Line(FormattableString text) => Line(t => _prose.Write(t), text);

    private static void Line(Action<string> write, FormattableString text) => write(text.ToString(CultureInfo.InvariantCulture));
}
