using System.CommandLine;
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

    public OutputOptions() => _handouts.AcceptOnlyFromAmong("md", "html");

    public void AddTo(Command command)
    {
        command.Add(_handouts);
        command.Add(_noMark);
    }

    public ResultsOptions Read(ParseResult parse) => new(Handouts(parse), parse.GetValue(_noMark));

    private HandoutFormat? Handouts(ParseResult parse) =>
        parse.GetResult(_handouts) is null ? null : parse.GetValue(_handouts) == "html" ? HandoutFormat.Html : HandoutFormat.Markdown;
}
