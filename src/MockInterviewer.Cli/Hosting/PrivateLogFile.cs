using System.Text;
using Serilog.Sinks.File;

namespace MockInterviewer.Cli.Hosting;

/// <summary>Makes each new log file the owner's alone.</summary>
internal sealed class PrivateLogFile : FileLifecycleHooks
{
    public override Stream OnFileOpened(string path, Stream underlyingStream, Encoding encoding)
    {
        DataFolder.MakePrivate(path);
        return underlyingStream;
    }
}
