using Serilog.Core;
using Serilog.Events;

namespace MockInterviewer.Cli.Hosting;

/// <summary>Opens the log behind it at the first event. Opening the rolling file is most of what logging costs at the start, and a
/// start has nothing to log.</summary>
/// <param name="open">Null when there is nowhere to write.</param>
internal sealed class FirstEventSink(Func<Logger?> open) : ILogEventSink, IDisposable
{
    private readonly Lazy<Logger?> _log = new(open);

    public void Emit(LogEvent logEvent) => _log.Value?.Write(logEvent);

    public void Dispose()
    {
        if (_log.IsValueCreated)
        {
            _log.Value?.Dispose();
        }
    }
}
