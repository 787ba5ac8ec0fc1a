namespace MockInterviewer.Tests.Cli;

/// <summary>What a run of the real executable came to.</summary>
internal sealed record ExecutableRun(int ExitCode, string Output, string Error);
