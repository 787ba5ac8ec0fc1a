using System.CommandLine;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Reports;
using MockInterviewer.Integrations.Results;

namespace MockInterviewer.Cli.Commands;

/// <summary>How results are written.</summary>
internal sealed class OutputOptions
{
    private readonly Option<string?> _handouts = new("--handouts")
    {
        Description = "Write one file for each candidate's answer into handouts/, with what the candidate may see [default: md]",
        HelpName = "md|html",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _noMark = new("--no-bom") { Description = "Leave the byte order mark out of results.csv; spreadsheets want it, other programs may not" };

    private readonly Option<bool> _replace = new("--replace") { Description = "Let a part of a file take the place of results of more records" };

    public OutputOptions() => _handouts.AcceptOnlyFromAmong("md", "html");

    public void AddTo(Command command)
    {
        command.Add(_handouts);
        command.Add(_noMark);
        command.Add(_replace);
    }

    public ResultsOptions Read(ParseResult parse) => new(Handouts(parse), parse.GetValue(_noMark));

    /// <summary>Keeps a part of a file from taking the place of a fuller result unasked.</summary>
    /// <param name="part">The option that took a part; null for the whole file.</param>
    /// <exception cref="UsageException">It would.</exception>
    public void RefuseToReplace(ParseResult parse, string folder, string? part, IEnumerable<SubmissionEntry> entries)
    {
        if (part is not null && !parse.GetValue(_replace) && ResultsFolder.RecordsIn(folder) is { } there && entries.Take(there).Count() is var taken && taken < there)
        {
            throw new UsageException($"{folder} holds the results of {ReportWords.Count(there, "record")}, and {part} would leave {ReportWords.Count(taken, "record")} in their place. "
                + $"Name another folder with --out, leave {part} out, or add {_replace.Name}.");
        }
    }

    private HandoutFormat? Handouts(ParseResult parse) =>
        parse.GetResult(_handouts) is null ? null : parse.GetValue(_handouts) == "html" ? HandoutFormat.Html : HandoutFormat.Markdown;
}
