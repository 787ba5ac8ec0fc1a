using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace MockInterviewer.Cli.Commands;

/// <summary>The library's help, and examples below it.</summary>
internal sealed class HelpWithExamples(HelpAction help, params IReadOnlyList<string> rootExamples) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        var examples = parseResult.CommandResult.Command is DescribedCommand command ? command.Examples : rootExamples;
        parseResult.InvocationConfiguration.Output.Write(
            $"Examples:\n{string.Concat(examples.Select(e => $"  {RootCommandLine.Name} {e}\n"))}\n");
        return 0;
    }
}
