using System.Diagnostics;
using System.Text;

namespace MockInterviewer.Tests.Cli;

/// <summary>The program as a person runs it: another process, with pipes.</summary>
internal static class Executable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>What a developer's own environment may hold: keys that no test may spend, collectors that no test may feed.</summary>
    private static readonly string[] Private = ["OPENAI_", "AZURE_", "ANTHROPIC_", "OTEL_", "MOCKINTERVIEWER_", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"];

    /// <summary>As built by its own project: beside the tests some of its libraries are missing, which come to them with ASP.NET.</summary>
    public static string Path { get; } = FindBeside(AppContext.BaseDirectory);

    /// <param name="data">The data folder.</param>
    /// <param name="input">The whole standard input.</param>
    public static Task<ExecutableRun> RunAsync(string data, string input, params string[] arguments) => RunAsync(data, input, [], arguments);

    public static Task<ExecutableRun> RunAsync(string data, string input, KeyValuePair<string, string>[] environment, params string[] arguments) =>
        RunAsync(Path, data, input, environment, arguments);

    public static async Task<ExecutableRun> RunAsync(string data, byte[] input, params string[] arguments)
    {
        using var process = Start(data, "dotnet", [Path, .. arguments]);
        return await EndAsync(process, input);
    }

    public static async Task<ExecutableRun> RunAsync(
        string executable, string data, string input, KeyValuePair<string, string>[] environment, params string[] arguments)
    {
        using var process = Start(data, "dotnet", [executable, .. arguments], environment);
        return await EndAsync(process, input);
    }

    /// <summary>Writes the input and waits for the end.</summary>
    public static Task<ExecutableRun> EndAsync(Process process, string input) => EndAsync(process, Encoding.UTF8.GetBytes(input));

    private static async Task<ExecutableRun> EndAsync(Process process, byte[] input)
    {
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await WriteAsync(process, input);
        await process.WaitForExitAsync(patience.Token);
        return new ExecutableRun(process.ExitCode, await output, await error);
    }

    public static Process Start(string data, string program, IEnumerable<string> arguments, params KeyValuePair<string, string>[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(k => Private.Any(p => k.StartsWith(p, StringComparison.OrdinalIgnoreCase))).ToList())
        {
            start.Environment.Remove(name);
        }
        start.Environment["MOCKINTERVIEWER_Data__Folder"] = data;
        // Where user secrets are looked for.
        start.Environment["APPDATA"] = data;
        start.Environment.Remove("NO_COLOR");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        return Process.Start(start)!;
    }

    /// <summary>A program that ends early does not read to the end; that is its right.</summary>
    private static async Task WriteAsync(Process process, byte[] input)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
        }
    }

    /// <param name="tests">.../tests/MockInterviewer.Tests/bin/CONFIGURATION/FRAMEWORK/</param>
    private static string FindBeside(string tests)
    {
        var framework = new DirectoryInfo(tests);
        return System.IO.Path.Combine(
            Places.Repository, "src", "MockInterviewer.Cli", "bin", framework.Parent!.Name, framework.Name, "mockinterviewer.dll");
    }
}
