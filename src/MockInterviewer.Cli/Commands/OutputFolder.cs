using System.CommandLine;

namespace MockInterviewer.Cli.Commands;

/// <summary>The option --out.</summary>
internal static class OutputFolder
{
    public static Option<string?> Option(string description, bool isRequired)
    {
        var option = new Option<string?>("--out", "-o") { Description = description, HelpName = "FOLDER", Required = isRequired };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token, ..] && string.IsNullOrWhiteSpace(token.Value))
            {
                result.AddError("--out is empty; name a folder.");
            }
        });
        return option;
    }
}
