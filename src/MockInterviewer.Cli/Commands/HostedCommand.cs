using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Terminal;

namespace MockInterviewer.Cli.Commands;

/// <summary>A command that runs in the host, under interruption and error reporting.</summary>
internal abstract class HostedCommand : DescribedCommand
{
    private readonly Surface _surface;

    protected HostedCommand(Surface surface, string name, string description, params string[] examples)
        : base(name, description, examples)
    {
        _surface = surface;
        SetAction(InvokeAsync);
    }

    /// <summary>Takes over what this command's own options say about the configuration.</summary>
    protected virtual void Take(CommandSettings settings, ParseResult parse)
    {
    }

    /// <returns>The exit code.</returns>
    protected abstract Task<int> RunAsync(ParseResult parse, IServiceProvider services, CancellationToken cancellation);

    private async Task<int> InvokeAsync(ParseResult parse, CancellationToken _)
    {
        using var interruption = new Interruption();
        using var telemetry = Telemetry.Start();
        IHost? host = null;
        try
        {
            var settings = CommonOptions.Read(parse);
            Take(settings, parse);
            host = ApplicationHost.Build(settings, _surface, interruption);
            return await RunAsync(parse, host.Services, interruption.Token);
        }
        catch (Exception e)
        {
            return ErrorReporting.Report(e, _surface, host?.Services.GetRequiredService<ILogger<HostedCommand>>(),
                host?.Services.GetRequiredService<DataFolder>());
        }
        finally
        {
            Close(host);
        }
    }

    private static void Close(IHost? host)
    {
        try
        {
            host?.Dispose();
        }
        catch (IOException)
        {
            // The log's last lines found no room on the disk. What the command came to is settled and said by now.
        }
    }
}
