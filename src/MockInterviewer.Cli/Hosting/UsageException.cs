namespace MockInterviewer.Cli.Hosting;

/// <summary>The program was asked for something that it cannot do; the message is one clear sentence with what to do.</summary>
internal sealed class UsageException(string message, Exception? cause = null) : Exception(message, cause);
