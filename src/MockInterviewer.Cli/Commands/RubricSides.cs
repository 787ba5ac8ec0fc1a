using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using MockInterviewer.Cli.Rubrics;
using MockInterviewer.Core.Revisions;

namespace MockInterviewer.Cli.Commands;

/// <summary>The two rubrics, or content folders, that a command compares.</summary>
internal sealed class RubricSides
{
    private readonly Argument<string> _before = new("before") { Description = RubricLocator.Names };
    private readonly Argument<string> _after = new("after") { Description = "Likewise" };

    public void AddTo(Command command)
    {
        command.Add(_before);
        command.Add(_after);
    }

    public (RubricSet Before, RubricSet After) Read(ParseResult parse, IServiceProvider services)
    {
        var locator = ActivatorUtilities.CreateInstance<RubricLocator>(services);
        return (locator.Find(parse.GetRequiredValue(_before)).Set, locator.Find(parse.GetRequiredValue(_after)).Set);
    }
}
