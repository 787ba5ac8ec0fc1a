using System.CommandLine;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Integrations.Submissions;

namespace MockInterviewer.Cli.Commands;

/// <summary>Company and round for records of a file that name none.</summary>
internal sealed class SubmissionOptions
{
    private readonly Option<string?> _company = new("--company", "-c") { Description = "For records that name none", HelpName = "COMPANY" };
    private readonly Option<string?> _round = new("--round", "-r") { Description = "For records that name none", HelpName = "ROUND" };

    public void AddTo(Command command)
    {
        command.Add(_company);
        command.Add(_round);
    }

    public SubmissionDefaults Read(ParseResult parse) =>
        new(RubricNames.TidyOrNull(parse.GetValue(_company)), RubricNames.TidyOrNull(parse.GetValue(_round)));
}
