using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Storage;
using MockInterviewer.Integrations.Submissions;

namespace MockInterviewer.Cli.Hosting;

/// <summary>The one place where an exception becomes a sentence for a person and an exit code.</summary>
internal static class ErrorReporting
{
    /// <param name="logger">Null when the host could not be built.</param>
    public static int Report(Exception exception, Surface surface, ILogger? logger, DataFolder? folder)
    {
        if (exception is OperationCanceledException)
        {
            logger?.LogInformation("Interrupted");
            return ExitCode.Interrupted;
        }
        if (Explain(exception) is { } explanation)
        {
            logger?.LogInformation("Ended: {Explanation}", explanation);
            surface.Tell(explanation, Ansi.Bad);
            return ExitCode.Unusable;
        }
        logger?.LogCritical(exception, "This is a fault of the program; everything about it stands in {Logs}", folder?.Logs);
        if (logger is null)
        {
            surface.Tell($"This is a fault of the program: {exception.GetType().Name}: {TerminalText.OneLine(exception.Message)}");
        }
        return ExitCode.OurFault;
    }

    /// <summary>For when not even the fault could be shown: a full disk or a closed pipe behind standard output or error.</summary>
    public static int ReportLostOutput(IOException exception, Surface surface)
    {
        try
        {
            surface.Error.WriteLine(Lost(exception));
        }
        catch (IOException)
        {
            // Nobody is left to be told; the exit code still says it.
        }
        return ExitCode.Unusable;
    }

    private static string Lost(Exception exception) =>
        $"Something could not be read or written: {exception.Message.TrimEnd('.')}. Mend that and start the command again; what was saved before is safe.";

    /// <summary>What a person can mend, in words; null for a fault of ours.</summary>
    private static string? Explain(Exception exception) => exception switch
    {
        InvalidContentException { Faults.Count: 1 } e => e.Message,
        InvalidContentException e => $"The content files have {e.Faults.Count} faults:\n{e.Message}",
        UsageException or UnknownNameException or DocumentException or StorageException or SubmissionFileException or ModelCallException
            => exception.Message,
        OptionsValidationException e => string.Join('\n', e.Failures),
        AggregateException e when e.InnerExceptions.All(i => Explain(i) is not null) => string.Join('\n', e.InnerExceptions.Select(Explain)),
        IOException or UnauthorizedAccessException => Lost(exception),
        _ => null,
    };
}
