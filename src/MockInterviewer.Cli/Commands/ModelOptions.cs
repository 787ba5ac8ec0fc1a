using System.CommandLine;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Core.ModelCalls;

namespace MockInterviewer.Cli.Commands;

/// <summary>Which model a command uses, for all roles.</summary>
internal sealed class ModelOptions
{
    private readonly Option<string?> _provider = new("--provider")
    {
        Description = "Whose model: openai (also any server like it), anthropic or azure [default: the first that is set up]",
        HelpName = "NAME",
    };

    private readonly Option<string?> _model = new("--model") { Description = "Which model [default: the provider's, see appsettings.json]", HelpName = "NAME" };

    private readonly Option<decimal?> _maxCost = new("--max-cost")
    {
        Description = "Stop before the call that could make this run cost more",
        HelpName = "USD",
    };

    private readonly Option<bool> _fresh = new("--fresh") { Description = "Ask the model again what the record of earlier calls could answer" };

    public void AddTo(Command command)
    {
        AddChoiceTo(command);
        command.Add(_maxCost);
        command.Add(_fresh);
    }

    /// <summary>Provider and model alone.</summary>
    public void AddChoiceTo(Command command)
    {
        command.Add(_provider);
        command.Add(_model);
    }

    public void Take(CommandSettings settings, ParseResult parse)
    {
        TakeForAllRoles(settings, nameof(RoleOptions.Provider), parse.GetValue(_provider));
        // A model that is set for another provider is none of this one's.
        TakeForAllRoles(settings, nameof(RoleOptions.Model), parse.GetValue(_model) ?? (parse.GetValue(_provider) is null ? null : ""));
        settings.Take(parse, _maxCost, "Models:MaxCost");
        settings.Take(parse, _fresh, "Models:Fresh");
    }

    private static void TakeForAllRoles(CommandSettings settings, string name, string? value)
    {
        if (value is null)
        {
            return;
        }
        settings.Set($"{ModelsOptions.Section}:{name}", value);
        foreach (var role in Enum.GetValues<ModelRole>())
        {
            settings.Set($"{ModelsOptions.Section}:{role}:{name}", "");
        }
    }
}
