using System.Globalization;
using Microsoft.Extensions.Logging;
using MockInterviewer.Cli.Terminal;
using MockInterviewer.Core.Storage;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Extensions.Logging;

namespace MockInterviewer.Cli.Hosting;

/// <summary>The rolling log in the data folder; warnings also go to the terminal. Without a writable folder there is no file.</summary>
internal static class LogFile
{
    private const string Template = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} [{Level:u3}] {SourceContext}: {Message:lj}{NewLine}{Exception}";
    private const int Days = 14;

    public static ILoggerProvider Open(DataFolder folder, Surface surface, bool verbose)
    {
        var least = verbose ? LogEventLevel.Debug : LogEventLevel.Information;
        var logging = new LoggerConfiguration()
            .MinimumLevel.Is(least)
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .WriteTo.Sink(new TerminalSink(surface, verbose ? LogEventLevel.Information : LogEventLevel.Warning))
            .WriteTo.Sink(new FirstEventSink(() => OpenFile(folder, least)));
        return new SerilogLoggerProvider(logging.CreateLogger(), dispose: true);
    }

    private static Logger? OpenFile(DataFolder folder, LogEventLevel least)
    {
        try
        {
            folder.Create(folder.Path);
            return new LoggerConfiguration().MinimumLevel.Is(least)
                .WriteTo.File(Path.Combine(folder.Create(folder.Logs), "mockinterviewer-.log"), outputTemplate: Template,
                    formatProvider: CultureInfo.InvariantCulture, rollingInterval: RollingInterval.Day, retainedFileCountLimit: Days,
                    shared: false, hooks: new PrivateLogFile())
                .CreateLogger();
        }
        catch (StorageException)
        {
            // Commands that need no data folder work without one; those that do say so themselves.
            return null;
        }
    }
}
