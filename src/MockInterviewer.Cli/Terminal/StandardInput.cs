namespace MockInterviewer.Cli.Terminal;

/// <summary>The process's standard input.</summary>
internal static class StandardInput
{
    /// <summary>Where Linux tells what a process has open.</summary>
    private const string Handles = "/proc/self/fd";
    private const string HandleFlags = "/proc/self/fdinfo";

    /// <summary>An empty one where it was closed ("&lt;&amp;-").</summary>
    public static Stream Open() => IsClosed() ? Stream.Null : Console.OpenStandardInput();

    /// <summary>The first pipe that the runtime makes for itself takes the place of an input that is closed, and never ends: this process itself
    /// holds the end of it that is written to. That of an input that was given is elsewhere. Can be told on Linux only.</summary>
    private static bool IsClosed()
    {
        try
        {
            return Directory.Exists(Handles) && (PipeOf("0") is not { } pipe ? !Path.Exists(Path.Combine(Handles, "0"))
                : Directory.EnumerateFileSystemEntries(Handles).Select(f => Path.GetFileName(f)).Any(h => h is not ("1" or "2") && PipeOf(h) == pipe && IsWrittenTo(h)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <returns>Null for what is no pipe.</returns>
    private static string? PipeOf(string handle) =>
        new FileInfo(Path.Combine(Handles, handle)).LinkTarget is { } target && target.StartsWith("pipe:", StringComparison.Ordinal) ? target : null;

    /// <summary>The last digit of the flags, which are octal, says how it was opened: 0 to be read.</summary>
    private static bool IsWrittenTo(string handle) =>
        File.ReadLines(Path.Combine(HandleFlags, handle)).First(l => l.StartsWith("flags:", StringComparison.Ordinal))[^1] is '1' or '2';
}
