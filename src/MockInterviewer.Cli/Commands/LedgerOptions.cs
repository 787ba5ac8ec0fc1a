using System.CommandLine;

namespace MockInterviewer.Cli.Commands;

/// <summary>What of an earlier run's grades is made anew.</summary>
internal sealed class LedgerOptions
{
    private const string Failed = "failed";
    private const string NeedsReview = "needs_review";

    private readonly Option<string[]> _retry = new("--retry")
    {
        Description = "Grade anew what an earlier run left as failed (always done), or as needs_review (by asking the model again)",
        HelpName = $"{Failed}|{NeedsReview}",
        AllowMultipleArgumentsPerToken = true,
    };

    public LedgerOptions() => _retry.Validators.Add(result =>
    {
        if (result.Tokens.FirstOrDefault(t => t.Value is not (Failed or NeedsReview)) is { } unknown)
        {
            result.AddError($"--retry takes {Failed} or {NeedsReview}, not '{unknown.Value}'.");
        }
    });

    public void AddTo(Command command) => command.Add(_retry);

    public bool RetriesReview(ParseResult parse) => parse.GetValue(_retry)?.Contains(NeedsReview) == true;
}
