using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using HandlebarsDotNet;
using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Prompts;

/// <summary>Reads a prompt file: Semantic Kernel's prompt-function YAML, without what this program does not use.</summary>
internal static partial class PromptReader
{
    private const string Handlebars = "handlebars";
    private const int LongestReply = 100_000;

    /// <returns>Null when the file has a fault; it is recorded.</returns>
    public static Prompt? Read(ContentMap map, string name)
    {
        if (map.ReadText("name") != name)
        {
            map.Fault("name", $"must be '{name}', as the file is named");
        }
        var description = map.ReadText("description");
        if (map.ReadText("template_format") is { Length: > 0 } format && format != Handlebars)
        {
            map.Fault("template_format", $"must be '{Handlebars}'");
        }
        var template = map.ReadText("template");
        var variables = map.ReadMaps("input_variables").Select(ReadVariable).ToImmutableArray();
        map.FaultTwice("input_variables", variables.Select(v => v.Name));
        var settings = ReadSettings(map.ReadMap("execution_settings"));
        map.Close();
        return CheckNames(map, template, variables) ? Build(map, name, description, template, variables, settings) : null;
    }

    private static PromptVariable ReadVariable(ContentMap map)
    {
        var variable = new PromptVariable(map.ReadText("name"), map.ReadText("description"), map.ReadOptionalBool("is_required") ?? false, map.ReadOptionalText("default"));
        map.Close();
        return variable;
    }

    private static PromptSettings ReadSettings(ContentMap? settings)
    {
        var map = settings?.ReadMap("default", required: true);
        settings?.Close();
        var read = new PromptSettings(map?.ReadOptionalNumber("temperature"), map?.ReadOptionalNumber("top_p"),
            map?.ReadOptionalInt("max_tokens", 1, LongestReply), map?.ReadOptionalInt("seed", 0, int.MaxValue));
        map?.Close();
        return read;
    }

    /// <summary>Every value must be encoded, and every name be a variable's: otherwise what is typed could become part of the prompt,
    /// or a misspelt name be lost.</summary>
    private static bool CheckNames(ContentMap map, string template, ImmutableArray<PromptVariable> variables)
    {
        var raw = RawExpression().IsMatch(template);
        if (raw)
        {
            map.Fault("template", "{{{x}}} and {{&x}} leave a value as it is; write {{x}}, which encodes it");
        }
        var used = Expression().Matches(template).Select(m => m.Groups["name"].Value).Distinct().ToList();
        var unknown = used.Where(n => n != "else" && variables.All(v => v.Name != n)).ToList();
        unknown.ForEach(n => map.Fault("template", $"'{n}' is not among input_variables; add it there or mend its spelling"));
        var unused = variables.Select(v => v.Name).Except(used).ToList();
        unused.ForEach(n => map.Fault("input_variables", $"'{n}' is not used in the template; remove it or mend its spelling"));
        return !raw && unknown.Count == 0 && unused.Count == 0;
    }

    /// <summary>Renders it once: a template that cannot be rendered is a fault at the start and not in an interview.</summary>
    private static Prompt? Build(
        ContentMap map, string name, string description, string template, ImmutableArray<PromptVariable> variables, PromptSettings settings)
    {
        try
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(map.Source.Text.ReplaceLineEndings("\n"))));
            var prompt = new Prompt(name, description, template.ReplaceLineEndings("\n"), variables, settings, hash);
            if (prompt.Render(variables.Select(v => (v.Name, v.Default ?? "x"))).Count > 0)
            {
                return prompt;
            }
            map.Fault("template", "has no <message role=\"...\"> block; add one");
        }
        catch (Exception e) when (e is HandlebarsException or XmlException)
        {
            map.Fault("template", $"cannot be rendered: {e.Message.ReplaceLineEndings(" ")}");
        }
        return null;
    }

    [GeneratedRegex(@"\{\{\{|\{\{~?\s*&")]
    private static partial Regex RawExpression();

    [GeneratedRegex(@"\{\{~?[#/^]?\s*(?:(?:if|unless|each)\s+)?(?!(?:if|unless|each)\s*~?\}\}|!)(?<name>[\w.@]+)\s*~?\}\}")]
    private static partial Regex Expression();
}
