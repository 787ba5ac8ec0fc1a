using Xunit;

namespace MockInterviewer.Tests.Cli;

/// <summary>The real executable in a pseudo-terminal, which the program 'script' of util-linux gives.</summary>
internal static class PseudoTerminal
{
    /// <summary>Types each text when the one before has shown its words, and returns all that was shown.</summary>
    /// <param name="texts">Each is asked for when what comes before it was shown.</param>
    /// <param name="environment">NAME=value, with blanks between them.</param>
    public static async Task<ExecutableRun> RunAsync(string data, string environment, string arguments, params IEnumerable<(string Text, string Shows)> texts)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "the program 'script' of util-linux is missing");
        // The shell gives its place to the program: one that waits would be interrupted too, and not every shell goes on after that.
        var command = $"stty cols 80 rows 30; exec env {environment} dotnet {Executable.Path} {arguments}";
        using var process = Executable.Start(data, "/usr/bin/script", ["-qec", command, "/dev/null"]);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var screen = new PseudoScreen(process.StandardOutput);
        foreach (var (text, shows) in texts)
        {
            await process.StandardInput.WriteAsync(text);
            await process.StandardInput.FlushAsync(patience.Token);
            try
            {
                await screen.UntilAsync(shows, patience.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                Assert.Fail($"waited in vain for '{shows}' on a screen with: {screen.Shown}");
            }
        }
        var shown = await screen.ToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return new ExecutableRun(process.ExitCode, shown, "");
    }
}
