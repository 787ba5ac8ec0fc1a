using System.Diagnostics;
using System.Text;

namespace MockInterviewer.Bench;

/// <summary>How long until help, and until the first question, against a bare hello-world; the three in turn, medians compared.</summary>
internal static class StartBench
{
    private const int Runs = 15;

    /// <summary>Stands above the first question; the question follows in the same breath.</summary>
    private const string Prompt = "Question 1 of";

    public static async Task RunAsync(Workshop workshop)
    {
        var data = workshop.Folder("data");
        var (hello, help, question) = (new List<double>(), new List<double>(), new List<double>());
        for (var run = -1; run < Runs; run++)
        {
            var times = (Hello: await TimeToEndAsync(workshop.Hello), Help: await TimeToEndAsync(workshop.Program, "--help"),
                Question: await TimeToAsync(Prompt, workshop.Program, "interview", "--company", "google", "--round", "behavioral", "--data", data));
            if (run >= 0) // The first is a warm-up.
            {
                hello.Add(times.Hello);
                help.Add(times.Help);
                question.Add(times.Question);
            }
        }
        var bare = Median(hello);
        Console.WriteLine($"start-up, median of {Runs}: hello-world {bare:F0} ms");
        Console.WriteLine($"  --help          {Median(help),5:F0} ms = {Median(help) / bare:F1} x hello-world (wanted: at most 3)");
        Console.WriteLine($"  first question  {Median(question),5:F0} ms = {Median(question) / bare:F1} x hello-world (wanted: at most 6)");
    }

    private static async Task<double> TimeToEndAsync(string program, params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Start(program, arguments);
        process.StandardInput.Close();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? clock.Elapsed.TotalMilliseconds : throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
    }

    private static async Task<double> TimeToAsync(string words, string program, params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Start(program, arguments);
        var seen = new StringBuilder();
        var buffer = new char[4096];
        while (await process.StandardOutput.ReadAsync(buffer) is > 0 and var read)
        {
            if (seen.Append(buffer, 0, read).ToString().Contains(words, StringComparison.Ordinal))
            {
                var elapsed = clock.Elapsed.TotalMilliseconds;
                process.Kill();
                await process.WaitForExitAsync();
                return elapsed;
            }
        }
        throw new InvalidOperationException($"{program} ended without showing '{words}'");
    }

    private static Process Start(string program, string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
