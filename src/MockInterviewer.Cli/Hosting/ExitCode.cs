namespace MockInterviewer.Cli.Hosting;

/// <summary>What the process says with its exit code.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int OurFault = 1;
    public const int Unusable = 2;
    public const int SomeFailed = 3;
    public const int Interrupted = 130;
}
