using System.CommandLine;
using System.CommandLine.Parsing;
using MockInterviewer.Core.Content;

namespace MockInterviewer.Cli.Commands;

/// <summary>Says what is wrong with a command line, with the nearest name that is right.</summary>
internal static class UsageErrors
{
    /// <summary>An option that does not exist and was taken for an argument, or null. A file of that name can be given as ./--name.</summary>
    public static string? MistypedOption(ParseResult parse) =>
        parse.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value)
            .FirstOrDefault(v => v.StartsWith("--", StringComparison.Ordinal));

    public static IReadOnlyList<string> Describe(ParseResult parse)
    {
        var command = parse.CommandResult.Command;
        if (MistypedOption(parse) is { } mistyped)
        {
            return [DescribeUnknown(command, mistyped)];
        }
        if (parse.UnmatchedTokens is [var token, ..])
        {
            return [DescribeUnknown(command, token)];
        }
        if (parse.CommandResult.Command is { Subcommands.Count: > 0 })
        {
            return [$"Say what to do: {RootCommandLine.PathOf(command)} {string.Join('|', command.Subcommands.Select(c => c.Name))}."];
        }
        return [.. parse.Errors.Select(Describe).Distinct()];
    }

    private static string Describe(ParseError error) =>
        error.SymbolResult is OptionResult { Option: var option, Tokens: [var given, ..] }
            && KindOf(option.ValueType) is { } kind
            ? $"{option.Name} takes {kind}, not '{given.Value}'."
            : error.Message;

    private static string? KindOf(Type type) =>
        type == typeof(int) || type == typeof(int?) ? "a whole number"
        : type == typeof(decimal?) || type == typeof(double?) ? "a number"
        : null;

    private static string DescribeUnknown(Command command, string token)
    {
        var visible = command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name).ToList();
        return token.StartsWith('-') ? new UnknownNameException("option", token, OptionsOf(command)).Message
            : visible.Count > 0 ? new UnknownNameException("command", token, visible).Message
            : $"'{token}' is one argument too many for '{RootCommandLine.PathOf(command)}'; put quotation marks around a text with blanks.";
    }

    private static List<string> OptionsOf(Command command) =>
        [.. command.Options.Concat(command.Parents.OfType<Command>().SelectMany(p => p.Options).Where(o => o.Recursive))
            .Concat(command.Parents.OfType<Command>().SelectMany(p => p.Parents).OfType<Command>().SelectMany(p => p.Options).Where(o => o.Recursive))
            .Select(o => o.Name).Distinct().Order(StringComparer.Ordinal)];
}
