using System.Diagnostics;

namespace MockInterviewer.Tests.Cli;

/// <summary>The real executable in the middle of an interview, with pipes: what it says is read as it comes.</summary>
internal sealed class PipedInterview : IDisposable
{
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromMinutes(1));
    private readonly PseudoScreen _screen;

    public PipedInterview(string data, params string[] arguments)
    {
        Process = Executable.Start(data, "dotnet", [Executable.Path, .. arguments]);
        _screen = new PseudoScreen(Process.StandardOutput);
    }

    public Process Process { get; }

    /// <summary>Waits until the words have been said, however the lines were broken.</summary>
    public Task SeeAsync(string words) => _screen.UntilAsync(words, _patience.Token);

    public async Task SayAsync(string lines)
    {
        await Process.StandardInput.WriteAsync(lines.AsMemory(), _patience.Token);
        await Process.StandardInput.FlushAsync(_patience.Token);
    }

    /// <summary>As by kill -9: nothing of the program's own runs any more.</summary>
    public async Task KillAsync()
    {
        Process.Kill();
        await Process.WaitForExitAsync(_patience.Token);
    }

    /// <summary>As by Ctrl-C.</summary>
    public async Task InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", $"{Process.Id}"]);
        await kill.WaitForExitAsync(_patience.Token);
    }

    /// <summary>Says the last words, closes the input unless there are none, and waits for the end.</summary>
    public async Task<ExecutableRun> EndAsync(string? last)
    {
        if (last is not null)
        {
            await SayAsync(last);
            Process.StandardInput.Close();
        }
        var error = Process.StandardError.ReadToEndAsync(_patience.Token);
        var output = await _screen.ToEndAsync(_patience.Token);
        await Process.WaitForExitAsync(_patience.Token);
        return new ExecutableRun(Process.ExitCode, output, await error);
    }

    public void Dispose()
    {
        if (!Process.HasExited)
        {
            Process.Kill();
        }
        Process.Dispose();
        _patience.Dispose();
    }
}
