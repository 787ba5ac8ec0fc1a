using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using MockInterviewer.Cli.Rubrics;
using MockInterviewer.Core.Revisions;

namespace MockInterviewer.Cli.Commands;

/// <summary>The two rubrics, or content folders, that a command compares.</summary>
internal sealed class RubricSides
{
    private readonly Argument<string> _before = new("before") { Description = "company/round, company/round@VERSION, company/round@FOLDER, a rubric's .yaml file, or a folder that holds rubrics/" };
    private readonly Argument<string> _after = new("after") { Description = "Likewise" };

    public void AddTo(Command command)
    {
        command.Add(_before);
        command.Add(_after);
    }

    public (RubricSet Before, RubricSet After) Read(ParseResult parse, IServiceProvider services)
    {
        var locator = ActivatorUtilities.CreateInstance<RubricLocator>(services);
        return (locator.Find(parse.GetRequiredValue(_before)), locator.Find(parse.GetRequiredValue(_after)));
    }
}
