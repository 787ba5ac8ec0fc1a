using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using HandlebarsDotNet;
using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Prompts;

/// <summary>Reads a prompt file: Semantic Kernel's prompt-function YAML, without what this program does not use.</summary>
internal static class PromptReader
{
    private const string Format = "handlebars";
    private const int LongestReply = 100_000;
    private const double HottestTemperature = 2;

    /// <returns>Null when the file has a fault; all of them are recorded.</returns>
    public static Prompt? Read(ContentMap map, string name)
    {
        if (map.ReadText("name") is { Length: > 0 } own && own != name)
        {
            map.Fault("name", $"must be '{name}', as the file is named");
        }
        var description = map.ReadText("description");
        if (map.ReadText("template_format") is { Length: > 0 } format && format != Format)
        {
            map.Fault("template_format", $"must be '{Format}'");
        }
        var template = map.ReadText("template").ReplaceLineEndings("\n");
        var variables = map.ReadMaps("input_variables").Select(ReadVariable).ToImmutableArray();
        map.FaultTwice("input_variables", variables.Select(v => v.Name));
        var settings = ReadSettings(map.ReadMap("execution_settings"));
        map.Close();
        return new TemplateCheck(map, template).Passes(variables) ? Build(map, template, name, description, variables, settings) : null;
    }

    private static PromptVariable ReadVariable(ContentMap map)
    {
        var variable = new PromptVariable(map.ReadText("name"), map.ReadText("description"), map.ReadOptionalBool("is_required") ?? false, map.ReadOptionalText("default"));
        map.Close();
        if (variable is { IsRequired: true, Default: not null })
        {
            map.Fault("default", $"'{variable.Name}' is required, so it is never used; remove it or is_required");
        }
        return variable;
    }

    private static PromptSettings ReadSettings(ContentMap? settings)
    {
        var map = settings?.ReadMap("default", required: true);
        settings?.Close();
        var read = new PromptSettings(ReadNumber(map, "temperature", HottestTemperature), ReadNumber(map, "top_p", 1),
            map?.ReadOptionalInt("max_tokens", 1, LongestReply), map?.ReadOptionalInt("seed", 0, int.MaxValue));
        map?.Close();
        return read;
    }

    private static double? ReadNumber(ContentMap? map, string key, double most)
    {
        var number = map?.ReadOptionalNumber(key);
        if (number < 0 || number > most)
        {
            map!.Fault(key, FormattableString.Invariant($"must be from 0 to {most}"));
        }
        return number;
    }

    private static Prompt? Build(
        ContentMap map, string template, string name, string description, ImmutableArray<PromptVariable> variables, PromptSettings settings)
    {
        try
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(map.Source.Text.ReplaceLineEndings("\n"))));
            return new Prompt(name, description, template, variables, settings, hash);
        }
        catch (HandlebarsException e)
        {
            map.Fault("template", $"is no Handlebars template; mend it: {e.Message.ReplaceLineEndings(" ")}");
            return null;
        }
    }
}
