using System.Diagnostics;

namespace MockInterviewer.Bench;

/// <summary>What a process took. The last moments before its end may be missing of processor time and memory: they are read while it runs.</summary>
/// <param name="Peak">Largest working set, in bytes.</param>
internal sealed record MeasuredRun(TimeSpan Took, TimeSpan Processor, long Peak)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <summary>The program's exit code for a batch of which some answers failed.</summary>
    public const int SomeFailed = 3;

    /// <exception cref="InvalidOperationException">It ended with an exit code that is neither 0 nor also good.</exception>
    public static async Task<MeasuredRun> OfAsync(ProcessStartInfo start, int alsoGood = 0)
    {
        start.RedirectStandardOutput = true;
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var ending = process.WaitForExitAsync();
        var (peak, processor) = (0L, TimeSpan.Zero);
        while (!ending.IsCompleted)
        {
            try
            {
                process.Refresh();
                (peak, processor) = (Math.Max(peak, process.PeakWorkingSet64), process.TotalProcessorTime);
            }
            catch (InvalidOperationException)
            {
                // It ended in between.
            }
            await Task.WhenAny(ending, Task.Delay(Look));
        }
        await output;
        return process.ExitCode == 0 || process.ExitCode == alsoGood
            ? new MeasuredRun(clock.Elapsed, processor, peak)
            : throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}");
    }
}
