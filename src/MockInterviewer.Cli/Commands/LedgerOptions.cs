using System.CommandLine;
using MockInterviewer.Cli.Hosting;

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

    /// <exception cref="UsageException">It is asked for where no ledger is used.</exception>
    public bool RetriesReview(ParseResult parse, bool hasLedger) => parse.GetResult(_retry) is { Implicit: false } && !hasLedger
        ? throw new UsageException($"{_retry.Name} is for what a model graded; the offline grader grades everything anew. Leave it out.")
        : parse.GetValue(_retry)?.Contains(NeedsReview) == true;
}
