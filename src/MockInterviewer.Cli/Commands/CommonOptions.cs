using System.CommandLine;
using MockInterviewer.Cli.Hosting;

namespace MockInterviewer.Cli.Commands;

/// <summary>The options that every command takes.</summary>
internal static class CommonOptions
{
    private static readonly Option<string> Data = new("--data")
    {
        Description = "Folder for database, logs and reports [default: your own data folder]",
        HelpName = "FOLDER",
        Recursive = true,
    };

    private static readonly Option<string> Content = new("--content")
    {
        Description = "Folder that holds rubrics/ and prompts/ [default: for 'rubric' the folder you stand in, if it does; else beside the program]",
        HelpName = "FOLDER",
        Recursive = true,
    };

    private static readonly Option<string> Grader = new("--grader")
    {
        Description = "Who grades: auto (a model when one is set up), offline (no network, no key), model, or both side by side",
        HelpName = "auto|offline|model|both",
        Recursive = true,
    };

    private static readonly Option<bool> Verbose = new("--verbose", "-v") { Description = "Say more on standard error", Recursive = true };

    public static void AddTo(Command root)
    {
        foreach (var option in new Option[] { Data, Content, Grader, Verbose })
        {
            root.Add(option);
        }
    }

    public static CommandSettings Read(ParseResult parse)
    {
        var settings = new CommandSettings { IsVerbose = parse.GetValue(Verbose) };
        settings.Take(parse, Data, "Data:Folder");
        settings.Take(parse, Content, "Content:Folder");
        settings.Take(parse, Grader, "Grading:Grader");
        return settings;
    }
}
