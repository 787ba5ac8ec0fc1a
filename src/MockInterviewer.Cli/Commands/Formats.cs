using System.CommandLine;
using MockInterviewer.Core.Content;

namespace MockInterviewer.Cli.Commands;

/// <summary>The option --format, and every other option whose values are few words.</summary>
internal static class Formats
{
    /// <param name="first">The default.</param>
    public static Option<string> Option(string first, params string[] others)
    {
        string[] all = [first, .. others];
        var option = new Option<string>("--format", "-f")
        {
            Description = string.Join(", ", all),
            HelpName = string.Join('|', all),
            DefaultValueFactory = _ => first,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token, ..] && !all.Contains(token.Value))
            {
                result.AddError(new UnknownNameException("format", token.Value, all).Message);
            }
        });
        return option;
    }
}
