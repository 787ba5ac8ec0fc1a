using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace MockInterviewer.Bench;

/// <summary>
/// Grades files by a model that answers in a fixed time, also one with faults and one with a limit, through the program as it is published.
/// The table says how near each run comes to the least time that the server allows; it is also written to docs/batch-figures.md, where remarks of people stay as they are.
/// </summary>
internal static class BatchBench
{
    private const double Mebibyte = 1024 * 1024;
    private const int Killed = 1_000;
    private const int KilledInFlight = 32;

    /// <summary>What stands from here on in the file was written by people.</summary>
    private const string Remarks = "## Remarks";

    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(200);
    private static readonly BatchServerManner Good = new(Delay);

    private static readonly BatchScenario[] Scenarios =
    [
        Timed("1,000 answers", 1_000, 32, Good, 1.20) with { MeasuresCost = true },
        Timed("10,000 answers", 10_000, 64, Good, 1.10) with { MeasuresCost = true },
        new("100,000 answers, a server that answers at once", 100_000, 64, new(TimeSpan.Zero), Limit: null, MostTime: null) { MeasuresCost = true },
        Timed("5 % status 500 and 5 % status 429", 1_000, 32, Good with { ServerErrors = 50, Refusals = 50 }, 1.5),
        Timed("5 % malformed replies", 1_000, 32, Good with { Malformed = 50 }, 1.5),
        Timed("3 % resets and 3 % truncated bodies", 1_000, 32, Good with { Resets = 30, Truncated = 30 }, 1.5),
        Timed("1 % calls that never return, 5 s for a call", 1_000, 32, Good with { Stalls = 10 }, 0) is var stalls
            ? stalls with { MostTime = stalls.Limit + TimeSpan.FromSeconds(10), TimeoutSeconds = 5 } : null!,
        new("600 requests a minute", 1_000, 64, Good with { RequestsPerMinute = 600 }, TimeSpan.FromSeconds(100), TimeSpan.FromSeconds(105)),
    ];

    /// <param name="only">Runs those whose name begins with one of these, and writes no file; none for all.</param>
    public static async Task RunAsync(Workshop workshop, params IReadOnlyCollection<string> only)
    {
        var page = new StringBuilder();
        Write(page, "| batch by a model, 200 ms a call | in flight | at least | took | x | wanted | processor time an answer | peak memory | requests | refused | failed | not its own | missed |");
        Write(page, "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|");
        foreach (var scenario in Scenarios.Where(s => only.Count == 0 || only.Any(part => s.Name.StartsWith(part, StringComparison.OrdinalIgnoreCase))))
        {
            Write(page, Row(scenario, await RunAsync(workshop, scenario)));
        }
        if (only.Count == 0 || only.Contains("kill"))
        {
            Write(page, "");
            Write(page, await KillAsync(workshop));
        }
        if (only.Count == 0)
        {
            await WriteAsync(Path.Combine(Repository.Folder, "docs", "batch-figures.md"), Introduction + page);
        }
    }

    private static async Task<BatchOutcome> RunAsync(Workshop workshop, BatchScenario scenario)
    {
        var folder = workshop.Folder("batch-by-model");
        await BatchWork.WriteAsync(Path.Combine(folder, "answers.jsonl"), scenario.Answers);
        await using var server = await BatchServer.StartAsync(scenario.Manner);
        var run = await MeasuredRun.OfAsync(Command(workshop, server, folder, scenario.InFlight, scenario.TimeoutSeconds), MeasuredRun.SomeFailed);
        var (failed, unearned) = BatchWork.Check(Path.Combine(folder, "out", "results.jsonl"), scenario.Answers);
        Directory.Delete(folder, recursive: true);
        return new BatchOutcome(run, failed, unearned, server.Requests, server.Refused);
    }

    /// <summary>Kills the program when half is graded, runs it again, and counts what was asked for twice.</summary>
    private static async Task<string> KillAsync(Workshop workshop)
    {
        var folder = workshop.Folder("batch-killed");
        await BatchWork.WriteAsync(Path.Combine(folder, "answers.jsonl"), Killed);
        await using var server = await BatchServer.StartAsync(Good);
        var command = Command(workshop, server, folder, KilledInFlight, timeoutSeconds: null);
        command.RedirectStandardOutput = true;
        using (var process = Process.Start(command)!)
        {
            while (server.Requests < Killed / 2)
            {
                await Task.Delay(5);
            }
            process.Kill();
            await process.WaitForExitAsync();
        }
        await MeasuredRun.OfAsync(Command(workshop, server, folder, KilledInFlight, timeoutSeconds: null), MeasuredRun.SomeFailed);
        var (failed, unearned) = BatchWork.Check(Path.Combine(folder, "out", "results.jsonl"), Killed);
        var repeated = server.Requests - Killed;
        Directory.Delete(folder, recursive: true);
        return string.Create(CultureInfo.InvariantCulture,
            $"Killed (kill -9) at half of {Killed:N0} answers with {KilledInFlight} in flight, and run again: {repeated} requests were made twice (wanted: at most {KilledInFlight}), {failed} failed, {unearned} not its own: {(repeated <= KilledInFlight && failed + unearned == 0 ? "met" : "MISSED")}.");
    }

    private static ProcessStartInfo Command(Workshop workshop, BatchServer server, string folder, int inFlight, int? timeoutSeconds)
    {
        var start = new ProcessStartInfo(workshop.Program,
        [
            "batch", Path.Combine(folder, "answers.jsonl"), "--out", Path.Combine(folder, "out"), "--data", Path.Combine(folder, "data"),
            "--grader", "model", "--model", "bench", "--concurrency", inFlight.ToString(CultureInfo.InvariantCulture), "--quiet",
        ])
        {
            Environment = { ["OPENAI_BASE_URL"] = server.BaseUrl, ["OPENAI_API_KEY"] = null },
        };
        if (timeoutSeconds is { } seconds)
        {
            start.Environment["MOCKINTERVIEWER_Models__TimeoutSeconds"] = seconds.ToString(CultureInfo.InvariantCulture);
        }
        return start;
    }

    private static BatchScenario Timed(string name, int answers, int inFlight, BatchServerManner manner, double most)
    {
        var limit = answers * Delay / inFlight;
        return new BatchScenario(name, answers, inFlight, manner, limit, limit * most);
    }

    private static string Row(BatchScenario scenario, BatchOutcome outcome)
    {
        var missed = scenario.Missed(outcome);
        return string.Create(CultureInfo.InvariantCulture,
            $"| {scenario.Name} | {scenario.InFlight} | {Seconds(scenario.Limit)} | {Seconds(outcome.Run.Took)} | {outcome.Run.Took / scenario.Limit:F2} | {scenario.MostTime / scenario.Limit:F2} | {outcome.Run.Processor.TotalMilliseconds / scenario.Answers:F2} ms | {outcome.Run.Peak / Mebibyte:F0} MiB | {outcome.Requests:N0} | {outcome.Refused} | {outcome.Failed} | {outcome.Unearned} | {(missed.Count == 0 ? "nothing" : string.Join(", ", missed))} |");
    }

    private static string Seconds(TimeSpan? time) => time is { } t ? string.Create(CultureInfo.InvariantCulture, $"{t.TotalSeconds:F2} s") : "";

    private static async Task WriteAsync(string file, string page)
    {
        var there = File.Exists(file) ? await File.ReadAllTextAsync(file) : "";
        var remarks = there.IndexOf(Remarks, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, $"{page}\n{(remarks < 0 ? Remarks + "\n" : there[remarks..])}");
    }

    private static void Write(StringBuilder page, string line)
    {
        page.Append(line).Append('\n');
        Console.WriteLine(line);
    }

    private static string Introduction => string.Create(CultureInfo.InvariantCulture,
        $"""
        # Batches by a model: figures

        Written by `dotnet run -c Release --project bench/MockInterviewer.Bench batch`: the published program grades a file through a local server that
        takes {Delay.TotalMilliseconds:F0} ms for each call, on {Environment.ProcessorCount} processors that the server shares. "At least" is the time that the server allows (answers x time of a
        call / calls in flight); what was taken holds start-up and writing the results too. Wanted besides: at most 2 ms of processor time an answer and
        less than 200 MiB in the first three rows; nothing failed, no answer with another's marks; at most 12 % more requests than answers; where requests a
        minute are limited, fewer than 1 % refused. Faults fall on every n-th request; a refusal asks to wait a second.


        """);
}
