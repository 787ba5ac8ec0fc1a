using System.Diagnostics;
using System.Text.Json.Nodes;

namespace MockInterviewer.Bench;

/// <summary>Grades the gold set, repeated, offline: answers a second and peak memory, for two sizes to show that memory is flat.</summary>
internal static class OfflineBench
{
    private const int Answers = 20_000;

    public static async Task RunAsync(Workshop workshop)
    {
        await RunAsync(workshop, Answers / 4);
        await RunAsync(workshop, Answers);
    }

    private static async Task RunAsync(Workshop workshop, int answers)
    {
        var folder = workshop.Folder($"batch-{answers}");
        var input = Path.Combine(folder, "answers.jsonl");
        await WriteInputAsync(input, answers);
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(workshop.Program,
            ["batch", input, "--out", Path.Combine(folder, "out"), "--data", Path.Combine(folder, "data"), "--grader", "offline", "--quiet"])
        { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        while (!process.HasExited)
        {
            process.Refresh();
            peak = Math.Max(peak, process.HasExited ? 0 : process.PeakWorkingSet64);
            await Task.Delay(50);
        }
        await output;
        var seconds = clock.Elapsed.TotalSeconds;
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"batch ended with {process.ExitCode}");
        }
        Console.WriteLine(
            $"offline batch, {answers} answers: {answers / seconds:F0} a second on {Environment.ProcessorCount} processors (wanted: 1500 on two), peak {peak / 1048576.0:F0} MiB (wanted: below 300)");
    }

    private static async Task WriteInputAsync(string path, int answers)
    {
        var gold = await File.ReadAllLinesAsync(Repository.Gold);
        await using var writer = new StreamWriter(path);
        for (var i = 0; i < answers; i++)
        {
            var record = JsonNode.Parse(gold[i % gold.Length])!.AsObject();
            record["id"] = $"{record["id"]}-{i / gold.Length}";
            await writer.WriteLineAsync(record.ToJsonString());
        }
    }
}
