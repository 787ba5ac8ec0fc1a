using System.CommandLine;
using System.CommandLine.Help;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Cli.Terminal;

namespace MockInterviewer.Cli.Commands;

/// <summary>The whole command line.</summary>
internal static class RootCommandLine
{
    public const string Name = "mockinterviewer";

    public static async Task<int> RunAsync(string[] args, Surface surface)
    {
        try
        {
            return await ParseAndRunAsync(args, surface);
        }
        catch (IOException e)
        {
            return ErrorReporting.ReportLostOutput(e, surface);
        }
    }

    /// <summary>A command with those above it, as typed.</summary>
    public static string PathOf(Command command) =>
        command is RootCommand ? Name : $"{(command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? PathOf(parent) : Name)} {command.Name}";

    private static async Task<int> ParseAndRunAsync(string[] args, Surface surface)
    {
        var parse = Create(surface).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parse.Errors.Count > 0 || UsageErrors.MistypedOption(parse) is not null)
        {
            return Refuse(parse, surface);
        }
        return await parse.InvokeAsync(new InvocationConfiguration
        {
            Output = surface.Out,
            Error = surface.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private static RootCommand Create(Surface surface)
    {
        var root = new RootCommand("""
            Practise Technical Program Manager interviews at Google, Amazon and Spotify: an interviewer asks, probes what is
            missing, and grades every answer with your own words as the evidence. Works with no key and no network.
            """.ReplaceLineEndings(" "))
        {
            new InterviewCommand(surface), new GradeCommand(surface), new BatchCommand(surface), new ReviewCommand(surface), new AgreementCommand(surface),
            new RubricCommand(surface), new HistoryCommand(surface), new ReportCommand(surface), new ExportCommand(surface), new DoctorCommand(surface),
        };
        CommonOptions.AddTo(root);
        var action = new HelpWithExamples(new HelpAction { MaxWidth = surface.Width },
            "interview", "interview --company amazon --round behavioral", "grade answer.md --company google --round program --explain",
            "<command> --help");
        root.Options.OfType<HelpOption>().Single().Action = action;
        // Nothing asked: the overview is the most helpful answer.
        root.SetAction(action.Invoke);
        return root;
    }

    private static int Refuse(ParseResult parse, Surface surface)
    {
        foreach (var line in UsageErrors.Describe(parse))
        {
            surface.Tell(line, Ansi.Bad);
        }
        surface.Tell($"'{PathOf(parse.CommandResult.Command)} --help' says more.");
        return ExitCode.Unusable;
    }
}
