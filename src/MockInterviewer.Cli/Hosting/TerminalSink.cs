using System.Globalization;
using MockInterviewer.Cli.Terminal;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace MockInterviewer.Cli.Hosting;

/// <summary>Log lines for the person: the message alone, on standard error. The rest stands in the file.</summary>
internal sealed class TerminalSink(Surface surface, LogEventLevel least) : ILogEventSink
{
    /// <summary>Without the quotation marks that values have otherwise.</summary>
    private readonly MessageTemplateTextFormatter _formatter = new("{Message:lj}", CultureInfo.InvariantCulture);

    public void Emit(LogEvent logEvent)
    {
        if (logEvent.Level >= least)
        {
            var message = new StringWriter(CultureInfo.InvariantCulture);
            _formatter.Format(logEvent, message);
            surface.Error.WriteLine(TerminalText.OneLine(message.ToString()));
        }
    }
}
