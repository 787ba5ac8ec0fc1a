using System.CommandLine;
using MockInterviewer.Cli.Hosting;

namespace MockInterviewer.Cli.Commands;

/// <summary>How thoroughly a model grades.</summary>
internal sealed class GradingModelOptions
{
    private readonly Option<bool> _thorough = new("--thorough") { Description = "Ask the model once more for each criterion: better, at several times the cost" };

    private readonly Option<int> _votes = new("--votes")
    {
        Description = "Ask the model so often, 1 to 9, and take the median [default: 1]",
        HelpName = "N",
    };

    private readonly Option<string?> _calibration = new("--calibration")
    {
        Description = "Cut points learnt from labelled answers with 'agreement GOLD --fit FILE'",
        HelpName = "FILE",
    };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _thorough, _votes, _calibration })
        {
            command.Add(option);
        }
    }

    public void Take(CommandSettings settings, ParseResult parse)
    {
        settings.Take(parse, _thorough, "Grading:Thorough");
        settings.Take(parse, _votes, "Grading:Votes");
        settings.Take(parse, _calibration, "Grading:Calibration");
    }
}
