using System.CommandLine;
using System.CommandLine.Parsing;

namespace MockInterviewer.Cli.Commands;

/// <summary>Whether a batch goes to the provider by the file, and which step of it is to be done.</summary>
internal sealed class ProviderBatchOptions
{
    public const string Submit = "submit";
    public const string Status = "status";
    public const string Fetch = "fetch";

    private readonly Option<string?> _step = new("--provider-batch")
    {
        Description = "Let OpenAI or Azure work on all answers within a day, at half the price: hand them in, look how far they are, or bring the grades",
        HelpName = $"{Submit}|{Status}|{Fetch}",
    };

    public ProviderBatchOptions() => _step.AcceptOnlyFromAmong(Submit, Status, Fetch);

    public void AddTo(Command command) => command.Add(_step);

    /// <summary>Null when it does not.</summary>
    public string? Read(ParseResult parse) => parse.GetValue(_step);

    /// <summary>Whether results are written.</summary>
    public bool WritesResults(CommandResult result) => result.GetValue(_step) is null or Fetch;
}
