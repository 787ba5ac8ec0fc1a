using System.CommandLine;
using MockInterviewer.Cli.Grading;
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

    /// <param name="part">The option that took a part of the file; null for the whole file.</param>
    /// <returns>Null where the results may take the place of whatever stands there.</returns>
    public PartGuard? Guard(ParseResult parse, string? part) => part is null || parse.GetValue(_replace) ? null : new PartGuard(part, _replace.Name);

    private HandoutFormat? Handouts(ParseResult parse) =>
        parse.GetResult(_handouts) is null ? null : parse.GetValue(_handouts) == "html" ? HandoutFormat.Html : HandoutFormat.Markdown;
}
