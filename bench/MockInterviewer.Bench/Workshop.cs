using System.Diagnostics;
using System.Runtime.InteropServices;

namespace MockInterviewer.Bench;

/// <summary>A scratch folder with the program as it is published, and a bare hello-world beside it to measure against.</summary>
internal sealed class Workshop : IDisposable
{
    private readonly string _folder;

    private Workshop(string folder) => _folder = folder;

    public string Program => Path.Combine(_folder, "program", OperatingSystem.IsWindows() ? "mockinterviewer.exe" : "mockinterviewer");

    public string Hello => Path.Combine(_folder, "hello-out", OperatingSystem.IsWindows() ? "hello.exe" : "hello");

    public static async Task<Workshop> SetUpAsync()
    {
        var workshop = new Workshop(Directory.CreateTempSubdirectory("mockinterviewer-bench-").FullName);
        var hello = Directory.CreateDirectory(Path.Combine(workshop._folder, "hello")).FullName;
        await File.WriteAllTextAsync(Path.Combine(hello, "hello.csproj"),
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(Path.Combine(hello, "Program.cs"), "System.Console.WriteLine(\"Hello, World!\");");
        await PublishAsync(hello, Path.GetDirectoryName(workshop.Hello)!);
        await PublishAsync(Path.Combine(Repository.Folder, "src", "MockInterviewer.Cli"), Path.GetDirectoryName(workshop.Program)!);
        return workshop;
    }

    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task PublishAsync(string project, string output)
    {
        Console.Error.WriteLine($"Publishing {Path.GetFileName(project)} ...");
        using var process = Process.Start(new ProcessStartInfo("dotnet",
            ["publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false",
             "-p:PublishReadyToRun=true", "-p:RunAnalyzers=false", "-o", output, "-v", "quiet", "--nologo"]))!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"publishing {project} failed with exit code {process.ExitCode}");
        }
    }
}
