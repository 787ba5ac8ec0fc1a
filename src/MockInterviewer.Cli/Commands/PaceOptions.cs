using System.CommandLine;
using MockInterviewer.Cli.Hosting;

namespace MockInterviewer.Cli.Commands;

/// <summary>How fast a command that grades many answers may call a model.</summary>
internal sealed class PaceOptions
{
    private readonly Option<int> _concurrency = new("--concurrency")
    {
        Description = "The most calls of a model under way at a time; how many there are is found out by what it bears [default: 64]",
        HelpName = "N",
    };

    private readonly Option<int?> _requests = new("--requests-per-minute")
    {
        Description = "No more calls a minute than this, beside what the provider's own answers say of its limits",
        HelpName = "N",
    };

    private readonly Option<int?> _tokens = new("--tokens-per-minute") { Description = "Likewise, in tokens", HelpName = "N" };

    private readonly Option<int> _timeout = new("--timeout")
    {
        Description = "Give a call up that is not answered within so long, and make it again [default: 180]",
        HelpName = "SECONDS",
    };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _concurrency, _requests, _tokens, _timeout })
        {
            command.Add(option);
        }
    }

    public void Take(CommandSettings settings, ParseResult parse)
    {
        settings.Take(parse, _concurrency, "Models:Concurrency");
        settings.Take(parse, _requests, "Models:RequestsPerMinute");
        settings.Take(parse, _tokens, "Models:TokensPerMinute");
        settings.Take(parse, _timeout, "Models:TimeoutSeconds");
        // Nobody waits for the single call.
        settings.Set("Models:Unattended", "true");
    }
}
