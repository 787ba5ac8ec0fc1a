using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml;
using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Prompts;

/// <summary>Holds a template against its variables without rendering it, so that all its faults come out together.</summary>
internal sealed partial class TemplateCheck(ContentMap map, string template)
{
    private const string Field = "template";
    private const string Else = "else";

    private bool _passes = template.Length > 0;

    /// <summary>Every value must be encoded, and every name be a variable's: otherwise what is typed could become part of the prompt,
    /// or a misspelt name be lost.</summary>
    public bool Passes(ImmutableArray<PromptVariable> variables)
    {
        if (template.Length > 0)
        {
            CheckExpressions();
            CheckNames(variables);
            CheckBlocks();
            CheckMessages();
        }
        return _passes;
    }

    private void CheckExpressions()
    {
        if (RawExpression().IsMatch(template))
        {
            Fault("{{{x}}} and {{&x}} leave a value as it is; write {{x}}, which encodes it");
        }
        foreach (var odd in AnyExpression().Matches(template).Select(m => m.Value)
            .Where(e => !RawExpression().IsMatch(e) && !Expression().IsMatch(e) && !OtherTag().IsMatch(e)).Distinct())
        {
            Fault($"{odd} is not known here; use {{{{x}}}}, {{{{#if x}}}}, {{{{#unless x}}}}, {{{{else}}}}, {{{{/if}}}} and {{{{/unless}}}}");
        }
    }

    private void CheckNames(ImmutableArray<PromptVariable> variables)
    {
        var used = Expression().Matches(template).Select(m => m.Groups["name"].Value).Where(n => n != Else).Distinct().ToList();
        foreach (var unknown in used.Where(n => variables.All(v => v.Name != n)))
        {
            Fault($"'{unknown}' is not among input_variables; add it there or mend its spelling");
        }
        var raw = RawExpression().Matches(template).Select(m => m.Groups["name"].Value);
        foreach (var unused in variables.Select(v => v.Name).Where(n => n.Length > 0).Except(used).Except(raw))
        {
            Fault($"'{unused}' is not used in the template; remove it or mend its spelling", "input_variables");
        }
    }

    private void CheckBlocks()
    {
        var open = new Stack<string>();
        foreach (Match tag in BlockTag().Matches(template))
        {
            var name = tag.Groups["name"].Value;
            if (tag.Groups["kind"].Value == "#")
            {
                open.Push(name);
            }
            else if (!open.TryPop(out var last) || last != name)
            {
                Fault($"{tag.Value} closes nothing that is open; remove it or mend what opens it");
                return;
            }
        }
        if (open.TryPop(out var unclosed))
        {
            Fault($"{{{{#{unclosed} ...}}}} is never closed; add {{{{/{unclosed}}}}}");
        }
    }

    /// <summary>Read with every expression away, so that a message is whole whichever branch is taken.</summary>
    private void CheckMessages()
    {
        try
        {
            var messages = Prompt.Read(AnyExpression().Replace(template, m => Expression().Match(m.Value) is { Success: true } e && e.Groups["name"].Value != Else && !BlockTag().IsMatch(m.Value) ? "x" : ""));
            if (messages.Count == 0)
            {
                Fault("has no <message role=\"...\"> block; add one");
            }
        }
        catch (XmlException e)
        {
            Fault($"is not made of message blocks (line {e.LineNumber} of the template): {e.Message.TrimEnd('.')}");
        }
    }

    private void Fault(string message, string field = Field)
    {
        _passes = false;
        map.Fault(field, message);
    }

    [GeneratedRegex(@"\{\{+[^{}]*\}\}+")]
    private static partial Regex AnyExpression();

    [GeneratedRegex(@"(?:\{\{\{~?|\{\{~?\s*&)\s*(?<name>\w*)")]
    private static partial Regex RawExpression();

    /// <summary>A variable, alone or in the head of a block.</summary>
    [GeneratedRegex(@"(?<!\{)\{\{~?\s*(?:#(?:if|unless)\s+)?(?<name>[A-Za-z_]\w*)\s*~?\}\}(?!\})")]
    private static partial Regex Expression();

    /// <summary>What ends a block, and remarks.</summary>
    [GeneratedRegex(@"^\{\{~?\s*(?:/(?:if|unless)\s*|!.*)~?\}\}$", RegexOptions.Singleline)]
    private static partial Regex OtherTag();

    [GeneratedRegex(@"\{\{~?\s*(?<kind>[#/])(?<name>if|unless)\b[^{}]*\}\}")]
    private static partial Regex BlockTag();
}
