using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using MockInterviewer.Core.Answers;
using MockInterviewer.Integrations.Submissions;
using MockInterviewer.Robustness;

namespace MockInterviewer.Bench;

/// <summary>
/// Grades answers of 250 words offline through <c>batch</c>: answers a second and peak memory, for two sizes to show that memory is
/// flat, beside reading and writing the same file without grading. The processor time says how it would be on a machine that has
/// nothing else to do.
/// </summary>
internal static class OfflineBench
{
    private const int Answers = 100_000;
    private const int Words = 250;
    private const int WantedASecond = 2_500;
    private const int WantedMebibytes = 300;

    public static async Task RunAsync(Workshop workshop)
    {
        await RunAsync(workshop, Answers / 10);
        await RunAsync(workshop, Answers);
    }

    private static async Task RunAsync(Workshop workshop, int answers)
    {
        var folder = workshop.Folder($"batch-{answers}");
        var input = Path.Combine(folder, "answers.jsonl");
        WriteInput(input, answers);
        var copying = Copy(input, Path.Combine(folder, "copy.jsonl"));
        var (grading, processor, peak) = await GradeAsync(workshop, input, folder);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"offline batch, {answers} answers of {Words} words: {answers / grading.TotalSeconds:F0} a second on {Environment.ProcessorCount} processors (wanted: {WantedASecond} on two), {processor.TotalMicroseconds / answers:F0} µs of processor time each, peak {peak / 1048576.0:F0} MiB (wanted: below {WantedMebibytes}), {grading / copying:F1} x reading and writing the file without grading ({copying.TotalSeconds:F1} s)"));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<(TimeSpan Took, TimeSpan Processor, long Peak)> GradeAsync(Workshop workshop, string input, string folder)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(workshop.Program,
            ["batch", input, "--out", Path.Combine(folder, "out"), "--data", Path.Combine(folder, "data"), "--grader", "offline", "--quiet"])
        { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var (peak, processor) = (0L, TimeSpan.Zero);
        while (!process.HasExited)
        {
            process.Refresh();
            if (!process.HasExited)
            {
                (peak, processor) = (Math.Max(peak, process.PeakWorkingSet64), process.TotalProcessorTime);
            }
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(50));
        }
        await output;
        return process.ExitCode == 0 ? (clock.Elapsed, processor, peak) : throw new InvalidOperationException($"batch ended with {process.ExitCode}");
    }

    /// <summary>Reads every record as the program does and writes it again; on one thread, as reading and writing are.</summary>
    private static TimeSpan Copy(string input, string output)
    {
        var clock = Stopwatch.StartNew();
        using var writer = new StreamWriter(output);
        foreach (var record in SubmissionFile.Read(input, new SubmissionDefaults(null, null)).Cast<SubmissionRecord>())
        {
            writer.WriteLine(JsonOf(record.Submission).ToJsonString());
        }
        return clock.Elapsed;
    }

    private static void WriteInput(string path, int answers)
    {
        var gold = GoldSet.Read(Repository.Gold);
        using var writer = new StreamWriter(path);
        for (var i = 0; i < answers; i++)
        {
            var submission = gold[i % gold.Length].Submission;
            writer.WriteLine(JsonOf(submission with { Id = $"{submission.Id}-{i / gold.Length}", Answer = Filled(gold.AsSpan(), i % gold.Length) }).ToJsonString());
        }
    }

    /// <summary>The answer, cut or filled up with the words of those after it.</summary>
    private static string Filled(ReadOnlySpan<GoldAnswer> gold, int first)
    {
        var words = new List<string>();
        for (var i = first; words.Count < Words; i++)
        {
            words.AddRange(gold[i % gold.Length].Submission.Answer.Split(' '));
        }
        return string.Join(' ', words.Take(Words));
    }

    private static JsonObject JsonOf(Submission submission) => new()
    {
        ["id"] = submission.Id,
        ["company"] = submission.Company,
        ["round"] = submission.Round,
        ["question"] = submission.Question,
        ["principle"] = submission.Principle,
        ["answer"] = submission.Answer,
    };
}
